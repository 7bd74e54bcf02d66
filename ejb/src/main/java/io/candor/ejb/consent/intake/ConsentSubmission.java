package io.candor.ejb.consent.intake;

import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Sha256;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A choice as it was handed in. Nothing about it is checked yet, but that nothing needed is null.
 *
 * @param key made by the caller; the same key twice is the same submission
 * @param subject the person's pseudonym, made by their browser
 * @param notice number of the notice that was shown
 * @param language in which it was shown, BCP 47
 * @param choices category key to given (true) or refused
 * @param method how it was given
 * @param givenAt when, UTC; cut to microseconds
 * @param region ISO 3166 code, or null
 * @param userAgent family of the browser, or null; no part of what makes two submissions the same
 */
public record ConsentSubmission(
        String key,
        String subject,
        int notice,
        String language,
        SortedMap<String, Boolean> choices,
        ConsentMethod method,
        Instant givenAt,
        String region,
        String userAgent) {

    /** Keeps the choices in order. */
    public ConsentSubmission {
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
        givenAt = givenAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Tells this submission from another under the same key. */
    byte[] hash() {
        SortedMap<String, Object> body = new TreeMap<>(Map.of(
                "choices", choices,
                "givenAt", LedgerEntry.written(givenAt),
                "key", key,
                "language", language,
                "method", method.code(),
                "notice", notice,
                "subject", subject));
        body.put("region", region);
        return Sha256.of(Json.canonicalBytes(body));
    }
}
