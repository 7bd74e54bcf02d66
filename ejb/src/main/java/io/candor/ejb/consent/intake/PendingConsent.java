package io.candor.ejb.consent.intake;

import io.candor.ejb.consent.ledger.LedgerTenant;
import io.candor.ejb.consent.ledger.ShownNotice;
import io.candor.ejb.consent.ledger.SubjectPseudonym;
import io.candor.ejb.key.KeyRing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A submission that has been checked and waits to be stored.
 *
 * @param tenant whose it is
 * @param submission what was handed in
 * @param notice what was shown
 * @param requestHash tells it from another under the same key
 * @param lookup the subject's hash under the tenant's key
 * @param keys the tenant's keys
 * @param answer what the caller waits for
 */
record PendingConsent(
        LedgerTenant tenant,
        ConsentSubmission submission,
        ShownNotice notice,
        byte[] requestHash,
        byte[] lookup,
        KeyRing keys,
        CompletableFuture<ConsentAnswer> answer) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration OLDEST = Duration.ofDays(90);

    /**
     * Checks a submission.
     *
     * @throws ConsentInputException with the first thing that is wrong
     */
    static PendingConsent of(
            LedgerTenant tenant, ConsentSubmission submission, ShownNotice notice, KeyRing keys, Instant now) {
        if (!TOKEN.matcher(submission.key()).matches()) {
            throw ConsentInputException.key();
        }
        if (!SubjectPseudonym.isWellFormed(submission.subject())) {
            throw ConsentInputException.subject();
        }
        if (!submission.choices().keySet().equals(notice.labels().keySet())) {
            throw ConsentInputException.choices();
        }
        Instant givenAt = submission.givenAt();
        if (givenAt.isAfter(now.plus(AHEAD)) || givenAt.isBefore(now.minus(OLDEST))) {
            throw ConsentInputException.givenAt();
        }
        if (submission.region() != null && !REGION.matcher(submission.region()).matches()) {
            throw ConsentInputException.region();
        }
        return new PendingConsent(
                tenant,
                submission,
                notice,
                submission.hash(),
                SubjectPseudonym.lookup(keys, submission.subject()),
                keys,
                new CompletableFuture<>());
    }

    /**
     * The subject as it stands in records.
     *
     * @param secret what is destroyed when the person is erased
     */
    byte[] commitment(byte[] secret) {
        return SubjectPseudonym.commitment(keys, secret, submission.subject());
    }
}
