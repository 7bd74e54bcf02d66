package io.candor.ejb.consent.intake;

import io.candor.ejb.consent.ledger.LedgerTenant;
import io.candor.persistence.consent.ledger.ConsentLogRepository;
import io.candor.persistence.consent.ledger.ConsentLogRepository.Tally;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.consent.ledger.LogHead;
import io.candor.persistence.consent.ledger.SubjectRow;
import io.candor.persistence.consent.merkle.MerkleFrontier;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.shared.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one transaction appends, worked out under the lock of the log's head: submissions in their order, each new one with the next
 * position and the hash of the one before, repeats with the position they have.
 */
final class ConsentBatch {

    /** In place of a position: the key was used for another submission. */
    static final long REFUSED = -1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MerkleFrontier frontier;
    private final Instant at;
    private final Map<String, SubjectRow> byKey = new HashMap<>();
    private final Map<ByteBuffer, byte[]> secrets = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();
    private final List<SubjectRow> subjects = new ArrayList<>();
    private final Map<Counted, Tally> tallies = new HashMap<>();
    private byte[] last;

    /**
     * @param head where the log ends
     * @param known what is stored of the keys and subjects of the submissions to come
     * @param at now, UTC
     */
    ConsentBatch(LogHead head, Collection<SubjectRow> known, Instant at) {
        this.frontier = head.frontier();
        this.last = head.lastHash();
        this.at = at;
        known.forEach(this::know);
    }

    private record Counted(LocalDate day, String category, ConsentMethod method) {}

    /** Gives a submission its position, or {@link #REFUSED}. */
    long place(PendingConsent pending) {
        SubjectRow present = byKey.get(pending.submission().key());
        if (present != null) {
            return MessageDigest.isEqual(present.requestHash(), pending.requestHash()) ? present.position() : REFUSED;
        }
        byte[] secret = secrets.computeIfAbsent(ByteBuffer.wrap(pending.lookup()), unknown -> random());
        long position = frontier.size();
        LedgerEntry entry = entry(pending, position, secret);
        byte[] hash = entry.hash();
        var subject =
                new SubjectRow(pending.submission().key(), pending.requestHash(), pending.lookup(), secret, position);
        entries.add(entry);
        hashes.add(hash);
        subjects.add(subject);
        know(subject);
        count(pending);
        frontier.append(hash);
        last = hash;
        return position;
    }

    /** The new records, in their order. */
    List<LedgerEntry> entries() {
        return entries;
    }

    /** The hashes of the new records. */
    List<byte[]> hashes() {
        return hashes;
    }

    /** What leads to the new records. */
    List<SubjectRow> subjects() {
        return subjects;
    }

    /** The counts of the new records. */
    Collection<Tally> tallies() {
        return tallies.values();
    }

    /** All that is to be stored; there is at least one new record. */
    ConsentLogRepository.Extension extension() {
        return new ConsentLogRepository.Extension(entries, hashes, subjects, tallies(), head());
    }

    /** Where the log ends after the new records. */
    LogHead head() {
        return new LogHead(last, frontier);
    }

    private LedgerEntry entry(PendingConsent pending, long position, byte[] secret) {
        ConsentSubmission submission = pending.submission();
        LedgerTenant tenant = pending.tenant();
        return new LedgerEntry(
                tenant.id(),
                position,
                Ids.next(),
                last,
                at,
                submission.givenAt(),
                tenant.expiry(submission.givenAt()),
                submission.choices(),
                submission.method(),
                submission.notice(),
                pending.notice().hash(),
                submission.language(),
                tenant.policyAt(at),
                pending.commitment(secret),
                submission.region(),
                submission.userAgent(),
                pending.keys().current().kid());
    }

    private void know(SubjectRow row) {
        byKey.put(row.clientKey(), row);
        secrets.put(ByteBuffer.wrap(row.lookup()), row.secret());
    }

    private void count(PendingConsent pending) {
        LocalDate day = pending.tenant().day(at);
        ConsentMethod method = pending.submission().method();
        pending.submission().choices().forEach((category, given) -> {
            var one = new Tally(day, category, method, given ? 1 : 0, given ? 0 : 1);
            tallies.merge(
                    new Counted(day, category, method),
                    one,
                    (sum, each) -> new Tally(
                            day, category, method, sum.given() + each.given(), sum.refused() + each.refused()));
        });
    }

    private static byte[] random() {
        var secret = new byte[Sha256.LENGTH];
        RANDOM.nextBytes(secret);
        return secret;
    }
}
