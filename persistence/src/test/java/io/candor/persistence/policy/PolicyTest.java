package io.candor.persistence.policy;

import static io.candor.persistence.policy.PolicyVersionState.APPROVED;
import static io.candor.persistence.policy.PolicyVersionState.DRAFT;
import static io.candor.persistence.policy.PolicyVersionState.IN_FORCE;
import static io.candor.persistence.policy.PolicyVersionState.SCHEDULED;
import static io.candor.persistence.policy.PolicyVersionState.SUPERSEDED;
import static io.candor.persistence.policy.PolicyVersionState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Instant SPRING = Instant.parse("2026-04-03T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");
    private static final PolicyMarkdown TEXT = PolicyMarkdown.of("# Policy\n\nWords.");

    private final Policy policy = new Policy();

    @Test
    void versionsAreNumberedFromOne() {
        assertThat(draft("1").number()).isEqualTo(1);
        assertThat(draft("2").number()).isEqualTo(2);
    }

    @Test
    void aLabelIsTakenOnce() {
        draft("1");
        assertThatThrownBy(() -> draft("1")).isInstanceOf(DuplicateVersionLabelException.class);
    }

    @Test
    void aDraftCanBeRewritten() {
        PolicyVersion draft = draft("1");
        draft.write("en", TEXT);
        draft.write("en", PolicyMarkdown.of("# Other\n\nWords."));
        assertThat(draft.text("en")).map(PolicyText::title).contains("Other");
        assertThat(draft.languages()).containsExactly("en");
    }

    @Test
    void anEmptyDraftCannotBeApproved() {
        PolicyVersion draft = draft("1");
        refused("error.policy-empty", draft::adopt);
    }

    @Test
    void anApprovedVersionCannotBeRewrittenOrApprovedAgain() {
        PolicyVersion approved = approved("1");
        refused("error.policy-immutable", () -> approved.write("en", TEXT));
        refused("error.policy-not-draft", approved::adopt);
    }

    @Test
    void aPublishedVersionCannotBeRewritten() {
        PolicyVersion published = published("1", SPRING);
        refused("error.policy-immutable", () -> published.write("de", TEXT));
    }

    @Test
    void aDraftCannotBePublished() {
        draft("1");
        refused("error.policy-not-approved", () -> policy.schedule(1, SPRING, SPRING));
    }

    @Test
    void aVersionIsPublishedOnce() {
        published("1", SPRING);
        refused("error.policy-not-approved", () -> policy.schedule(1, SPRING, SUMMER));
    }

    @Test
    void aVersionTakesEffectNoEarlierThanItCanBeRead() {
        approved("1");
        refused("error.policy-effective-early", () -> policy.schedule(1, SUMMER, SPRING));
        assertThat(policy.schedule(1, SPRING, SPRING).effectiveAt()).isEqualTo(SPRING);
    }

    @Test
    void twoVersionsCannotTakeEffectAtTheSameInstant() {
        published("1", SPRING);
        approved("2");
        refused("error.policy-effective-taken", () -> policy.schedule(2, SPRING, SPRING));
    }

    @Test
    void noneIsInForceBeforeTheFirstTakesEffect() {
        published("1", SPRING);
        assertThat(policy.inForceAt(SPRING.minus(1, ChronoUnit.MICROS))).isEmpty();
        assertThat(policy.inForceAt(SPRING)).map(PolicyVersion::number).contains(1);
    }

    @Test
    void theLatestThatHasTakenEffectIsInForce() {
        published("1", SUMMER);
        published("2", SPRING);
        assertThat(policy.inForceAt(SUMMER.minusNanos(1000)))
                .map(PolicyVersion::number)
                .contains(2);
        assertThat(policy.inForceAt(SUMMER)).map(PolicyVersion::number).contains(1);
        assertThat(policy.inForceAt(Instant.parse("2036-01-01T00:00:00Z")))
                .map(PolicyVersion::number)
                .contains(1);
    }

    @Test
    void statesFollowTheInstantAskedFor() {
        published("1", SPRING);
        published("2", SUMMER);
        approved("3");
        draft("4");
        assertThat(policy.stateOf(1, SPRING.minusSeconds(1))).isEqualTo(SCHEDULED);
        assertThat(policy.stateOf(1, SPRING)).isEqualTo(IN_FORCE);
        assertThat(policy.stateOf(2, SPRING)).isEqualTo(SCHEDULED);
        assertThat(policy.stateOf(1, SUMMER)).isEqualTo(SUPERSEDED);
        assertThat(policy.stateOf(2, SUMMER)).isEqualTo(IN_FORCE);
        assertThat(policy.stateOf(3, SUMMER)).isEqualTo(APPROVED);
        assertThat(policy.stateOf(4, SUMMER)).isEqualTo(DRAFT);
    }

    @Test
    void aScheduledVersionCanBeWithdrawn() {
        published("1", SPRING);
        published("2", SUMMER);
        policy.withdraw(2, SPRING);
        assertThat(policy.stateOf(2, SUMMER)).isEqualTo(WITHDRAWN);
        assertThat(policy.inForceAt(SUMMER)).map(PolicyVersion::number).contains(1);
        assertThat(policy.upcomingAt(SPRING)).isEmpty();
        assertThat(policy.published()).extracting(PolicyVersion::number).containsExactly(1);
    }

    @Test
    void aVersionInForceCannotBeWithdrawn() {
        published("1", SPRING);
        refused("error.policy-in-effect", () -> policy.withdraw(1, SPRING));
    }

    @Test
    void aVersionThatWasNeverPublishedCannotBeWithdrawn() {
        approved("1");
        refused("error.policy-not-published", () -> policy.withdraw(1, SPRING));
    }

    @Test
    void theNextToTakeEffectIsUpcoming() {
        published("1", SPRING);
        published("2", SUMMER.plusSeconds(1));
        published("3", SUMMER);
        assertThat(policy.upcomingAt(SPRING)).map(PolicyVersion::number).contains(3);
        assertThat(policy.upcomingAt(SUMMER)).map(PolicyVersion::number).contains(2);
    }

    @Test
    void publishedVersionsComeLatestEffectFirst() {
        published("1", SPRING);
        published("2", SUMMER);
        draft("3");
        assertThat(policy.published()).extracting(PolicyVersion::number).containsExactly(2, 1);
    }

    @Test
    void aNumberThatIsNotThereIsMissing() {
        assertThatThrownBy(() -> policy.get(7)).isInstanceOf(NoSuchPolicyVersionException.class);
        assertThatThrownBy(() -> policy.stateOf(0, SPRING)).isInstanceOf(NoSuchPolicyVersionException.class);
    }

    private PolicyVersion draft(String label) {
        return policy.draft(label, true, LocalizedText.of("en", "What changes."), SPRING.minus(90, ChronoUnit.DAYS));
    }

    private PolicyVersion approved(String label) {
        PolicyVersion version = draft(label);
        version.write("en", TEXT);
        version.adopt();
        return version;
    }

    private PolicyVersion published(String label, Instant effectiveAt) {
        return policy.schedule(approved(label).number(), SPRING.minus(30, ChronoUnit.DAYS), effectiveAt);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(PolicyTransitionException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.fault()).isEqualTo(RefusedException.Fault.STATE);
        });
    }
}
