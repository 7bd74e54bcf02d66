package io.candor.persistence.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.request.clock.RequestTerms;
import io.candor.persistence.request.handling.RefusalGround;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.identity.IdentityProof;
import io.candor.persistence.request.intake.AskedFor;
import io.candor.persistence.request.intake.OnBehalf;
import io.candor.persistence.request.intake.RequestChannel;
import io.candor.persistence.shared.RefusedException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can happen to a request, and what is refused. */
class RequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final RequestDecision GRANTED = new RequestDecision(RequestOutcome.GRANTED, null);

    @ParameterizedTest
    @EnumSource(
            value = RequestType.class,
            names = {"ACCESS", "RECTIFICATION", "ERASURE", "PORTABILITY", "RESTRICTION"})
    void nothingIsDoneBeforeItIsKnownWhoAsks(RequestType type) {
        Request request = request(type);
        assertThatThrownBy(() -> request.propose(GRANTED, "anna", NOW))
                .hasMessageContaining("error.request-unconfirmed");
        request.confirm(IdentityProof.MAILBOX, NOW);
        request.propose(GRANTED, "anna", NOW);
        assertThat(request.facts().ending().outcome()).isEqualTo(RequestOutcome.GRANTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestType.class,
            names = {"OBJECTION", "WITHDRAW_CONSENT", "OPT_OUT_OF_SALE", "MARKETING_OPT_OUT"})
    void whatHandsNothingOutNeedsNoProof(RequestType type) {
        assertThat(request(type).propose(GRANTED, "anna", NOW)).isTrue();
    }

    @Test
    void anErasureWaitsForASecondPerson() {
        Request request = request(RequestType.ERASURE);
        request.confirm(IdentityProof.MAILBOX, NOW);
        assertThat(request.propose(GRANTED, "anna", NOW)).isFalse();
        assertThat(request.facts().head().state()).isEqualTo(RequestState.PROPOSED);
        assertThatThrownBy(() -> request.approve("anna")).hasMessageContaining("error.request-own-proposal");
        assertThatThrownBy(() -> request.propose(GRANTED, "ben", NOW)).hasMessageContaining("error.request-proposed");
        request.approve("ben");
        assertThat(request.facts().head().state()).isEqualTo(RequestState.AGREED);
        assertThatThrownBy(() -> request.withdraw(NOW)).hasMessageContaining("error.request-agreed");
        assertThatThrownBy(request::sendBack).hasMessageContaining("error.request-not-proposed");
        request.complete(NOW);
        assertThat(request.facts().isClosed()).isTrue();
        assertThat(request.facts().ending().approvedBy()).isEqualTo("ben");
    }

    @Test
    void aDecisionThatIsSentBackIsNone() {
        Request request = request(RequestType.ERASURE);
        request.confirm(IdentityProof.MAILBOX, NOW);
        request.propose(GRANTED, "anna", NOW);
        request.sendBack();
        assertThat(request.facts().ending().outcome()).isNull();
        assertThatThrownBy(() -> request.approve("ben")).hasMessageContaining("error.request-not-proposed");
    }

    @Test
    void aRefusalNeedsAGroundThatALawKnows() {
        assertThatThrownBy(() -> new RequestDecision(RequestOutcome.REFUSED, null))
                .hasMessageContaining("error.request-ground-missing");
        assertThatThrownBy(() -> new RequestDecision(RequestOutcome.GRANTED, RefusalGround.UNFOUNDED))
                .hasMessageContaining("error.request-ground-needless");
        var compelling = new RequestDecision(RequestOutcome.REFUSED, RefusalGround.COMPELLING_GROUNDS);
        assertThatThrownBy(() -> request(RequestType.ACCESS).propose(compelling, "anna", NOW))
                .hasMessageContaining("error.request-ground-unlawful");
        assertThat(request(RequestType.OBJECTION).propose(compelling, "anna", NOW))
                .isTrue();
    }

    @Test
    void someRequestsAreNeverRefused() {
        for (RequestType type :
                List.of(RequestType.WITHDRAW_CONSENT, RequestType.MARKETING_OPT_OUT, RequestType.OPT_OUT_OF_SALE)) {
            assertThat(RefusalGround.fitting(List.of(type))).as(type.name()).isEmpty();
        }
    }

    @Test
    void questionsAreAnsweredAndNothingElse() {
        assertThatThrownBy(() -> request(RequestType.INQUIRY).propose(GRANTED, "anna", NOW))
                .hasMessageContaining("error.request-outcome");
        var answered = new RequestDecision(RequestOutcome.ANSWERED, null);
        assertThat(request(RequestType.COMPLAINT).propose(answered, "anna", NOW))
                .isTrue();
        assertThatThrownBy(() -> request(RequestType.ACCESS).propose(answered, "anna", NOW))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void nothingHappensToAClosedRequest() {
        Request request = request(RequestType.INQUIRY);
        request.withdraw(NOW);
        assertThatThrownBy(() -> request.assign("anna")).hasMessageContaining("error.request-closed");
        assertThatThrownBy(() -> request.withdraw(NOW)).hasMessageContaining("error.request-closed");
        assertThatThrownBy(() -> request.propose(GRANTED, "anna", NOW)).hasMessageContaining("error.request-closed");
    }

    @Test
    void aPauseEndsWithTheRequest() {
        Request request = request(RequestType.ACCESS);
        request.follow(request.facts().clock().course().paused("IDENTITY", NOW));
        request.withdraw(NOW.plusSeconds(60));
        assertThat(request.facts().clock().course().lasting()).isEmpty();
    }

    @Test
    void whatIsShreddedIsGone() {
        Request request = request(RequestType.ACCESS);
        request.seal(new byte[] {1}, new byte[] {2}, new byte[] {3});
        request.shred();
        assertThat(request.wrappedKey()).isEmpty();
        assertThat(request.sealed()).isEmpty();
        assertThat(request.facts().asked().region()).isNull();
    }

    private static Request request(RequestType type) {
        var asked = new AskedFor(List.of(type), null, RequestChannel.FORM, "en", "US", "CA", OnBehalf.SELF);
        var terms = new RequestTerms("Some company", "UTC", null, List.of(), null, List.of());
        return new Request(RequestReference.random("operno"), new byte[32], asked, terms, NOW);
    }
}
