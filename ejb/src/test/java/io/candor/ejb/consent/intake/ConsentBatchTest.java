package io.candor.ejb.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.consent.ledger.ConsentLogRepository.Tally;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.consent.ledger.LogHead;
import io.candor.persistence.consent.ledger.SubjectRow;
import io.candor.persistence.consent.merkle.MerkleFrontier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a batch appends, and what it finds to be there already. */
class ConsentBatchTest {

    private final ConsentBatch batch = batch(List.of());

    @Test
    void newChoicesGetThePositionsInTheirOrderAndNameTheirPredecessor() {
        assertThat(batch.place(Waiting.of("k1", "s1", true))).isZero();
        assertThat(batch.place(Waiting.of("k2", "s2", false))).isEqualTo(1);

        LedgerEntry first = batch.entries().get(0);
        LedgerEntry second = batch.entries().get(1);
        assertThat(first.previous()).isEqualTo(LedgerEntry.noPrevious());
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(batch.head().lastHash()).isEqualTo(second.hash());
        assertThat(batch.head().size()).isEqualTo(2);
        assertThat(batch.hashes()).containsExactly(first.hash(), second.hash());
    }

    @Test
    void aRepeatInTheSameBatchIsTheSameRecord() {
        assertThat(batch.place(Waiting.of("k1", "s1", true))).isZero();
        assertThat(batch.place(Waiting.of("k1", "s1", true))).isZero();
        assertThat(batch.entries()).hasSize(1);
    }

    @Test
    void aRepeatOfWhatIsStoredIsTheStoredRecord() {
        PendingConsent repeated = Waiting.of("k1", "s1", true);
        var later = batch(List.of(new SubjectRow(
                repeated.submission().key(), repeated.requestHash(), repeated.lookup(), new byte[32], 17)));

        assertThat(later.place(repeated)).isEqualTo(17);
        assertThat(later.entries()).isEmpty();
    }

    @Test
    void anotherChoiceUnderTheSameKeyIsRefused() {
        batch.place(Waiting.of("k1", "s1", true));

        assertThat(batch.place(Waiting.of("k1", "s1", false))).isEqualTo(ConsentBatch.REFUSED);
        assertThat(batch.place(Waiting.of("k1", "s2", true))).isEqualTo(ConsentBatch.REFUSED);
        assertThat(batch.entries()).hasSize(1);
    }

    @Test
    void onePersonIsOneCommitmentAndAnotherIsAnother() {
        batch.place(Waiting.of("k1", "s1", true));
        batch.place(Waiting.of("k2", "s1", false));
        batch.place(Waiting.of("k3", "s2", true));

        List<byte[]> commitments =
                batch.entries().stream().map(LedgerEntry::subject).toList();
        assertThat(commitments.get(1)).isEqualTo(commitments.get(0));
        assertThat(commitments.get(2)).isNotEqualTo(commitments.get(0));
    }

    @Test
    void whoWasErasedComesBackAsSomebodyElse() {
        batch.place(Waiting.of("k1", "s1", true));
        var afterErasure = batch(List.of());
        afterErasure.place(Waiting.of("k2", "s1", true));

        assertThat(afterErasure.entries().get(0).subject())
                .isNotEqualTo(batch.entries().get(0).subject());
    }

    @Test
    void aRecordSaysWhatWasInForceAndWhenItEnds() {
        batch.place(Waiting.of("k1", "s1", true));

        LedgerEntry entry = batch.entries().get(0);
        assertThat(entry.at()).isEqualTo(Waiting.NOW);
        assertThat(entry.givenAt()).isEqualTo(Instant.parse("2026-11-22T23:29:00.123456Z"));
        assertThat(entry.policyVersion()).isEqualTo(2);
        // Half a year later by the tenant's calendar, where summer time has come.
        assertThat(entry.expiresAt()).isEqualTo(Instant.parse("2027-05-22T22:29:00.123456Z"));
        assertThat(entry.keyId()).isEqualTo("k1");
    }

    @Test
    void countsAreOfTheTenantsDay() {
        batch.place(Waiting.of("k1", "s1", true));
        batch.place(Waiting.of("k2", "s2", true));
        batch.place(Waiting.of("k3", "s3", false));
        batch.place(Waiting.of("k3", "s3", false));

        assertThat(batch.tallies())
                .containsExactly(new Tally(LocalDate.of(2026, 11, 23), "analytics", ConsentMethod.BANNER, 2, 1));
    }

    @Test
    void whatCannotBeAcceptedIsSaidSo() {
        ConsentSubmission good = Waiting.submission("k", "s", true);
        var more = new TreeMap<>(good.choices());
        more.put("essential", true);

        refused(
                "error.consent-key",
                new ConsentSubmission(
                        "short", good.subject(), 3, "en", good.choices(), good.method(), good.givenAt(), null, null));
        refused(
                "error.consent-subject",
                new ConsentSubmission(
                        good.key(),
                        "é".repeat(22),
                        3,
                        "en",
                        good.choices(),
                        good.method(),
                        good.givenAt(),
                        null,
                        null));
        refused(
                "error.consent-choices",
                new ConsentSubmission(
                        good.key(), good.subject(), 3, "en", more, good.method(), good.givenAt(), null, null));
        refused(
                "error.consent-choices",
                new ConsentSubmission(
                        good.key(),
                        good.subject(),
                        3,
                        "en",
                        new TreeMap<>(),
                        good.method(),
                        good.givenAt(),
                        null,
                        null));
        refused(
                "error.consent-given-at",
                new ConsentSubmission(
                        good.key(),
                        good.subject(),
                        3,
                        "en",
                        good.choices(),
                        good.method(),
                        Waiting.NOW.plus(Duration.ofSeconds(301)),
                        null,
                        null));
        refused(
                "error.consent-given-at",
                new ConsentSubmission(
                        good.key(),
                        good.subject(),
                        3,
                        "en",
                        good.choices(),
                        good.method(),
                        Waiting.NOW.minus(Duration.ofDays(91)),
                        null,
                        null));
        refused(
                "error.consent-region",
                new ConsentSubmission(
                        good.key(),
                        good.subject(),
                        3,
                        "en",
                        good.choices(),
                        good.method(),
                        good.givenAt(),
                        "London",
                        null));
    }

    private static void refused(String key, ConsentSubmission submission) {
        assertThatThrownBy(() -> Waiting.of(submission))
                .isInstanceOf(ConsentInputException.class)
                .hasMessage(key);
    }

    private static ConsentBatch batch(List<SubjectRow> known) {
        return new ConsentBatch(new LogHead(LedgerEntry.noPrevious(), MerkleFrontier.empty()), known, Waiting.NOW);
    }
}
