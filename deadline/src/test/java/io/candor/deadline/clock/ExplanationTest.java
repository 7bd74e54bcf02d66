package io.candor.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.deadline.holiday.PublicHolidays;
import io.candor.deadline.law.LawBook;
import io.candor.deadline.law.Milestone;
import io.candor.deadline.law.PauseCause;
import io.candor.deadline.law.Place;
import io.candor.deadline.law.Verification;
import io.candor.deadline.request.Extension;
import io.candor.deadline.request.Pause;
import io.candor.deadline.request.ReceivedRequest;
import io.candor.deadline.wording.DeadlineTexts;
import io.candor.persistence.request.RequestType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sentences that people read, word for word. */
class ExplanationTest {

    private final DeadlineCalculator calculator = new DeadlineCalculator(LawBook.bundled(), new PublicHolidays());

    @Test
    void promiseAndLawAreComparedAndTheEarlierIsNamed() {
        ReceivedRequest request = request("orchestrate", "GB", "2026-02-10T12:00:00Z", RequestType.ACCESS);
        assertThat(english(request, Milestone.ANSWER))
                .isEqualTo("Orchestrate promises 30 days; UK GDPR allows one month; the earlier is 10 March 2026.");
        assertThat(german(request, Milestone.ANSWER))
                .isEqualTo("Orchestrate verspricht eine Antwort und gibt sich dafür 30 Tage; die UK-DSGVO lässt einen"
                        + " Monat Zeit; der frühere Termin ist der 10. März 2026.");
    }

    @Test
    void everySourceCanBeNamed() {
        Due answer = calculator
                .compute(request("orchestrate", "GB", "2026-02-10T12:00:00Z", RequestType.ACCESS))
                .answer();
        assertThat(answer.clocks())
                .extracting(ClockReading::source)
                .containsExactly("1, OR-22", "UK GDPR (Data (Use and Access) Act 2025), Articles 12(3) and 12A");
        assertThat(answer.binding().orElseThrow().citation().status()).isEqualTo(Verification.S);
    }

    @Test
    void clocksThatEndTogetherAreSaidTo() {
        ReceivedRequest request = request("orchestrate", "GB", "2026-11-22T12:00:00Z", RequestType.ACCESS);
        assertThat(english(request, Milestone.ANSWER))
                .isEqualTo("Orchestrate promises 30 days; UK GDPR allows one month; both lead to 22 December 2026.");
    }

    @Test
    void threeClocksHaveAnEarliest() {
        ReceivedRequest request = request("orchestrate", "DE", "2026-03-15T12:00:00Z", RequestType.ACCESS);
        assertThat(english(request, Milestone.ANSWER))
                .isEqualTo("Orchestrate promises 30 days; the GDPR allows one month; UK GDPR allows one month; the"
                        + " earliest is 14 April 2026.");
    }

    @Test
    void hoursAreShownWithTheirTimeAndZone() {
        ReceivedRequest request = request("operno", "DE", "2026-11-20T14:30:00Z", RequestType.INQUIRY);
        assertThat(english(request, Milestone.ANSWER))
                .isEqualTo("Operno promises to answer inquiries within 72 hours; no legal period is known, so the"
                        + " promise alone binds: 23 November 2026, 14:30 (UTC).");
    }

    @Test
    void theTenantsDateFormatIsUsed() {
        ReceivedRequest request = request("operno", "US-CA", "2026-03-02T12:00:00Z", RequestType.OPT_OUT_OF_SALE);
        assertThat(DeadlineTexts.in(Locale.ENGLISH, "MMMM d, yyyy")
                        .text(calculator.compute(request).answer().explanation()))
                .isEqualTo("California’s CCPA allows 15 business days; that is March 23, 2026.");
    }

    @Test
    void andorraHasNoKnownPeriod() {
        ReceivedRequest request = request("andron", "AD", "2026-03-02T12:00:00Z", RequestType.ACCESS);
        assertThat(english(request, Milestone.ANSWER))
                .isEqualTo("Andron promises 30 days; the period under Andorra’s Law 29/2021 is not known here; no legal"
                        + " period is known, so the promise alone binds: 1 April 2026.");
    }

    @Test
    void whatIsNotVerifiedSaysSo() {
        ReceivedRequest request = request("orchestrohub", "CA-QC", "2026-03-02T12:00:00Z", RequestType.ACCESS);
        assertThat(english(request, Milestone.ANSWER))
                .endsWith("The period under Quebec’s Law 25 has not been verified.");
    }

    @Test
    void aSundayThatMayNotCountIsMentionedAndNotMoved() {
        ReceivedRequest request = request("dublin", "IE", "2026-05-14T12:00:00Z", RequestType.ACCESS);
        assertThat(english(request, Milestone.ANSWER))
                .isEqualTo("The GDPR allows one month; that is 14 June 2026. 14 June 2026 is no working day; whether"
                        + " the GDPR then allows the next one has not been verified, so it is not counted on.");
    }

    @Test
    void aMovedDaySaysFromWhereToWhere() {
        ReceivedRequest request = request("orchestrate", "GB", "2026-11-25T12:00:00Z", RequestType.COMPLAINT);
        assertThat(english(request, Milestone.ACKNOWLEDGEMENT))
                .isEqualTo("UK complaint law allows 30 days to confirm receipt; that is 29 December 2026. 25"
                        + " December 2026 is no working day, so under UK complaint law the next one counts: 29"
                        + " December 2026.");
    }

    @Test
    void pausesAndPromisesArePutSideBySide() {
        var pause = new Pause(
                PauseCause.IDENTITY, Instant.parse("2026-03-05T12:00:00Z"), Instant.parse("2026-03-10T12:00:00Z"));
        ReceivedRequest request = request("orchestrate", "GB", "2026-03-02T12:00:00Z", RequestType.ACCESS)
                .paused(List.of(pause));
        assertThat(english(request, Milestone.ANSWER))
                .isEqualTo("Orchestrate promises 30 days; UK GDPR allows one month; the earlier is 1 April 2026. Pauses"
                        + " and extensions that a law allows do not move what Orchestrate has promised. Under UK GDPR"
                        + " the clock stood still for 5 days.");
    }

    @Test
    void anExtensionIsTold() {
        ReceivedRequest request = request("england", "GB", "2026-03-02T12:00:00Z", RequestType.ACCESS);
        assertThat(english(request, Milestone.EXTENSION_NOTICE))
                .isEqualTo("UK GDPR lets the answer be postponed once, if the person is told the reason before the"
                        + " first date; that is 2 April 2026.");
        assertThat(english(request, Milestone.EXTENDED_ANSWER))
                .isEqualTo("UK GDPR allows one month and, if the extension is told in time, two months more; that is 2"
                        + " June 2026.");
        var told = new Extension(Instant.parse("2026-03-20T12:00:00Z"), "Many systems.");
        assertThat(english(request.extended(told), Milestone.ANSWER))
                .isEqualTo("UK GDPR allows one month and, because the extension was told in time, two months more; that"
                        + " is 2 June 2026.");
    }

    @Test
    void anUnknownPlaceIsSaidToBeUnknown() {
        ReceivedRequest request = request("workflowops", "US", "2026-03-02T12:00:00Z", RequestType.ACCESS);
        assertThat(english(request, Milestone.ANSWER))
                .endsWith("Where the person lives is not known well enough, so California’s CCPA counts as well.");
    }

    @Test
    void nothingSetsADate() {
        ReceivedRequest request = request("workflowops", "DE", "2026-03-02T12:00:00Z", RequestType.INQUIRY);
        assertThat(english(request, Milestone.ANSWER))
                .isEqualTo("Neither a law that is known here nor the policy sets a date.");
        assertThat(german(request, Milestone.ANSWER))
                .isEqualTo("Weder ein hier bekanntes Gesetz noch die Datenschutzerklärung setzt ein Datum.");
    }

    @Test
    void aPromiseThatWaitsForTheAccountSaysSo() {
        ReceivedRequest request = request("andron", "AD", "2026-03-02T12:00:00Z", RequestType.ERASURE);
        assertThat(english(request, Milestone.OUTCOME))
                .isEqualTo("Andron promises this within 30 days after the account is closed, which it is not yet; no"
                        + " date follows from that. The words of Andron weaken this promise.");
    }

    private String english(ReceivedRequest request, Milestone milestone) {
        return DeadlineTexts.in(Locale.ENGLISH)
                .text(calculator.compute(request).due(milestone).orElseThrow().explanation());
    }

    private String german(ReceivedRequest request, Milestone milestone) {
        return DeadlineTexts.in(Locale.GERMAN)
                .text(calculator.compute(request).due(milestone).orElseThrow().explanation());
    }

    private static ReceivedRequest request(String tenant, String place, String received, RequestType type) {
        Instant at = Instant.parse(received);
        return ReceivedRequest.of(Set.of(type), Place.parse(place), at, TestTenants.at(tenant, at));
    }
}
