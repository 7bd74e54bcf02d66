package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.change.ChangeQueries;
import io.candor.ejb.change.ChangeTyping;
import io.candor.ejb.change.TypedChange;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.InTenant;
import io.candor.it.inside.Caller;
import io.candor.persistence.change.ChangeSettledException;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.NoSuchChangeException;
import io.candor.persistence.notice.ChangesNotHighlightedException;
import io.candor.persistence.notice.NotEditorialException;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a version calls itself and its changes, against what really changes: who decides it, until when, and what is refused. */
@ExtendWith(ArquillianExtension.class)
class NoticeTypesIT {

    private static final Reason BREACH = new Reason("A leak was closed, and the policy has to say how at once.");

    @Inject
    private NoticeScene scene;

    @Inject
    private Approvals approvals;

    @Inject
    private ChangeTyping typing;

    @Inject
    private ChangeQueries changes;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Caller caller;

    @BeforeEach
    void opernoWithoutAnUpcomingVersion() {
        scene.begin();
    }

    @AfterEach
    void backToRealTime() {
        scene.end();
    }

    @Test
    void anEditorialVersionIsFreeBecauseOpernoAnnouncesSignificantChangesOnly() {
        int number =
                scene.approved("typo", false, scene.text().replace("Usage logs are kept", "The usage logs are kept"));
        scene.schedule(number, 1);
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.SCHEDULED);
    }

    @Test
    void aVersionToPeoplesDisadvantageIsNotEditorial() {
        int number = scene.approved("sly", false, scene.text("3 years"));
        assertThatThrownBy(() -> scene.schedule(number, 1)).isInstanceOf(NotEditorialException.class);
        decide(number, "data-retention", ChangeType.LONGER_RETENTION, ChangeType.WORDING);
        scene.schedule(number, 1);
        assertThat(change(number, "data-retention").decision()).hasValueSatisfying(decision -> {
            assertThat(decision.type()).isEqualTo(ChangeType.WORDING);
            assertThat(decision.reason()).isEqualTo(BREACH.text());
        });
    }

    @Test
    void aMaterialVersionWithNothingToHighlightIsRefusedUntilItsChangesAreTyped() {
        int number =
                scene.approved("nothing", true, scene.text().replace("Usage logs are kept", "The usage logs are kept"));
        assertThatThrownBy(() -> scene.schedule(number, 40)).isInstanceOf(ChangesNotHighlightedException.class);
        decide(number, "data-retention", ChangeType.WORDING, ChangeType.OTHER);
        scene.schedule(number, 40);
        assertThat(scene.state(number)).isEqualTo(PolicyVersionState.SCHEDULED);
    }

    @Test
    void typesAreDecidedBetweenApprovalAndEffectByThoseWhoWrite() {
        int draft = scene.draft("next", true, scene.text("3 years"), List.of());
        assertThatThrownBy(() -> decide(draft, "data-retention", ChangeType.LONGER_RETENTION, ChangeType.OTHER))
                .isInstanceOf(PolicyTransitionException.class);
        approvals.approve(scene.tenant(), draft);
        assertThatThrownBy(() -> decide(draft, "data-retention", ChangeType.CONTACT, ChangeType.OTHER))
                .isInstanceOf(NoSuchChangeException.class);
        assertThatThrownBy(() -> decide(99, "data-retention", ChangeType.CONTACT, ChangeType.OTHER))
                .isInstanceOf(NoSuchPolicyVersionException.class);
        for (MemberRole role : List.of(MemberRole.AGENT, MemberRole.AUDITOR)) {
            String member = caller.enrol(scene.tenant(), role);
            assertThatThrownBy(() -> caller.call(member, scene.tenant(), () -> typing.changes(2, draft)))
                    .isInstanceOf(EJBAccessException.class);
        }
        String editor = caller.enrol(scene.tenant(), MemberRole.EDITOR);
        assertThat(caller.call(editor, scene.tenant(), () -> typing.changes(2, draft)))
                .isNotEmpty();
        assertThatThrownBy(() -> inTenant.call(scene.tenant(), () -> changes.between(2, draft)))
                .isInstanceOf(NoSuchPolicyVersionException.class);
        scene.schedule(draft, 31);
        clock.moveTo(clock.instant().plus(Duration.ofDays(32)));
        assertThatThrownBy(() -> decide(draft, "data-retention", ChangeType.LONGER_RETENTION, ChangeType.OTHER))
                .isInstanceOf(ChangeSettledException.class);
    }

    private void decide(int number, String anchor, ChangeType found, ChangeType type) {
        scene.runAsOwner(() -> typing.decide(new ChangeTyping.Subject(2, number, anchor, found), type, BREACH));
    }

    private TypedChange change(int number, String anchor) {
        return inTenant.call(scene.tenant(), () -> changes.between(2, number)).stream()
                .filter(change -> change.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }
}
