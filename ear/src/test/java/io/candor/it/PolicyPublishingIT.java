package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.draft.PolicyApproving;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.policy.DuplicateVersionLabelException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From draft to force, by whom, and by two at once. */
@ExtendWith(ArquillianExtension.class)
class PolicyPublishingIT {

    private static final Map<String, PolicyMarkdown> TEXTS = Map.of("en", PolicyMarkdown.of("# Policy\n\nNew words."));

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private PolicyApproving approving;

    @Inject
    private Approvals approvals;

    @Inject
    private PolicyQueries policies;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private UUID tenant;
    private String officer;
    private int published;

    @BeforeEach
    void aTenantOfItsOwn() {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("orchestrohub", slug));
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        officer = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        published = history().size();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void aDraftIsSeenByNobodyOutside() {
        int number = draft("next");
        assertThat(history()).hasSize(published);
        assertThatThrownBy(() -> inTenant.call(tenant, () -> policies.version(number, "en", "en")))
                .isInstanceOf(NoSuchPolicyVersionException.class);
    }

    @Test
    void aScheduledVersionTakesEffectAtItsInstant() {
        Instant effectiveAt = clock.instant().plus(Duration.ofDays(30));
        int number = approved("next");
        caller.run(officer, tenant, () -> publishing.schedule(number, effectiveAt));
        assertThat(stateOf(number)).isEqualTo(PolicyVersionState.SCHEDULED);
        clock.moveTo(effectiveAt.minusSeconds(30));
        assertThat(stateOf(number)).isEqualTo(PolicyVersionState.SCHEDULED);
        clock.moveTo(effectiveAt);
        assertThat(stateOf(number)).isEqualTo(PolicyVersionState.IN_FORCE);
        assertThat(inTenant.call(tenant, () -> policies.inForce("en", "en")).html())
                .contains("New words.");
        assertThat(history()).extracting(PolicyQueries.HistoryRow::state).containsOnlyOnce(PolicyVersionState.IN_FORCE);
    }

    @Test
    void aScheduledVersionCanBeTakenBack() {
        int number = approved("next");
        caller.run(
                officer,
                tenant,
                () -> publishing.schedule(number, clock.instant().plus(Duration.ofDays(30))));
        caller.run(officer, tenant, () -> publishing.withdraw(number));
        assertThat(history()).hasSize(published);
    }

    @Test
    void publishingRaisesTheTenantsRevision() {
        long before = revision();
        int number = approved("next");
        assertThat(revision()).isEqualTo(before);
        caller.run(
                officer,
                tenant,
                () -> publishing.schedule(number, clock.instant().plus(Duration.ofDays(30))));
        assertThat(revision()).isGreaterThan(before);
    }

    @Test
    void anythingOutOfOrderIsRefused() {
        int number = draft("next");
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> publishing.schedule(number, clock.instant())))
                .isInstanceOf(PolicyTransitionException.class);
        approvals.approve(tenant, number);
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> approving.approve(number)))
                .isInstanceOf(PolicyTransitionException.class);
        assertThatThrownBy(() -> caller.run(
                        officer,
                        tenant,
                        () -> publishing.schedule(number, clock.instant().minusSeconds(60))))
                .isInstanceOf(PolicyTransitionException.class);
        assertThatThrownBy(() -> draft("next")).isInstanceOf(DuplicateVersionLabelException.class);
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> approving.approve(99)))
                .isInstanceOf(NoSuchPolicyVersionException.class);
    }

    @Test
    void aWithdrawalAfterTheEffectIsRefused() {
        int number = approved("next");
        caller.run(
                officer,
                tenant,
                () -> publishing.schedule(number, clock.instant().plusSeconds(60)));
        clock.moveTo(clock.instant().plusSeconds(120));
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> publishing.withdraw(number)))
                .isInstanceOf(PolicyTransitionException.class);
    }

    @Test
    void aMissingTranslationComesInTheDefaultLanguageAndSaysSo() {
        var page = inTenant.call(tenant, () -> policies.inForce("de", "en"));
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.lagging()).isTrue();
        assertThat(inTenant.call(tenant, () -> policies.inForce("en", "en")).lagging())
                .isFalse();
    }

    @Test
    void rolesDecideWhoMayDoWhat() {
        var mayDraft = List.of(MemberRole.OWNER, MemberRole.PRIVACY_OFFICER, MemberRole.EDITOR);
        var mayApprove = List.of(MemberRole.OWNER, MemberRole.PRIVACY_OFFICER);
        for (MemberRole role : MemberRole.values()) {
            String member = caller.enrol(tenant, role);
            int number = draft("for " + role);
            check(
                    mayDraft.contains(role),
                    () -> caller.call(
                            member,
                            tenant,
                            () -> publishing.draft(
                                    "by " + role, true, LocalizedText.of("en", "New."), TEXTS, List.of())));
            caller.run(officer, tenant, () -> approving.submit(number));
            check(mayApprove.contains(role), () -> caller.run(member, tenant, () -> approving.approve(number)));
        }
    }

    @Test
    void editorsAtTheSameTimeGetOneNumberEach() throws Exception {
        int editors = 8;
        List<Integer> numbers = new ArrayList<>();
        for (Object outcome : AtOnce.outcomes(editors, n -> draft("draft " + n))) {
            assertThat(outcome).isInstanceOf(Integer.class);
            numbers.add((Integer) outcome);
        }
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allMatch(number -> number > published && number <= published + editors);
    }

    @Test
    void ofTwoVersionsForTheSameInstantOneIsRefused() throws Exception {
        int[] approved = {approved("one"), approved("two")};
        Instant effectiveAt = clock.instant().plus(Duration.ofDays(30));
        List<Object> outcomes = AtOnce.outcomes(2, n -> {
            caller.run(officer, tenant, () -> publishing.schedule(approved[n], effectiveAt));
            return "published";
        });
        assertThat(outcomes).containsOnlyOnce("published");
        assertThat(outcomes)
                .filteredOn(PolicyTransitionException.class::isInstance)
                .hasSize(1);
        assertThat(history()).hasSize(published + 1);
    }

    @Test
    void aLabelIsTakenOnceHoweverManyWantIt() throws Exception {
        List<Object> outcomes = AtOnce.outcomes(6, n -> draft("wanted"));
        assertThat(outcomes).filteredOn(Integer.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(DuplicateVersionLabelException.class::isInstance)
                .hasSize(5);
    }

    private static void check(boolean allowed, Runnable act) {
        if (allowed) {
            act.run();
        } else {
            assertThatThrownBy(act::run).isInstanceOf(EJBAccessException.class);
        }
    }

    private int draft(String label) {
        return caller.call(
                officer,
                tenant,
                () -> publishing.draft(label, true, LocalizedText.of("en", "New words."), TEXTS, List.of()));
    }

    private int approved(String label) {
        int number = draft(label);
        approvals.approve(tenant, number);
        return number;
    }

    private PolicyVersionState stateOf(int number) {
        return inTenant.call(tenant, () -> policies.version(number, "en", "en")).state();
    }

    private List<PolicyQueries.HistoryRow> history() {
        return inTenant.call(tenant, () -> policies.history("en", "en"));
    }

    private String slug() {
        return inTenant.call(tenant, () -> tenants.centre("en")).slug();
    }

    private long revision() {
        return tenants.findBySlug(slug()).orElseThrow().revision();
    }
}
