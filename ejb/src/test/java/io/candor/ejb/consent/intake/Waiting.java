package io.candor.ejb.consent.intake;

import io.candor.ejb.consent.ledger.LedgerTenant;
import io.candor.ejb.consent.ledger.ShownNotice;
import io.candor.ejb.key.KeyRing;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Submissions as the tests need them. */
final class Waiting {

    static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
    static final Instant GIVEN = Instant.parse("2026-11-22T23:29:00.1234567Z");

    private static final KeyRing RING =
            new KeyRing(List.of(new KeyRing.Signing("k1", new byte[32], new byte[32])), new byte[32], null);
    private static final ShownNotice NOTICE =
            new ShownNotice(new byte[32], "Example Ltd", new TreeMap<>(Map.of("analytics", "Statistics")));
    private static final LedgerTenant TENANT = new LedgerTenant(
            UUID.fromString("0199a1b2-0000-7000-8000-00000000000a"),
            "example",
            ZoneId.of("Europe/Berlin"),
            Span.parse("6 months"),
            List.of(new LedgerTenant.PolicyStart(2, Instant.parse("2026-04-03T00:00:00Z"))));

    private Waiting() {}

    /** A key or subject that ends so. */
    static String token(String end) {
        return "A".repeat(22) + end;
    }

    static ConsentSubmission submission(String key, String subject, boolean given) {
        return new ConsentSubmission(
                token(key),
                token(subject),
                3,
                "en",
                new TreeMap<>(Map.of("analytics", given)),
                ConsentMethod.BANNER,
                GIVEN,
                "GB",
                "Firefox");
    }

    static PendingConsent of(ConsentSubmission submission) {
        return PendingConsent.of(TENANT, submission, NOTICE, RING, NOW);
    }

    static PendingConsent of(String key, String subject, boolean given) {
        return of(submission(key, subject, given));
    }
}
