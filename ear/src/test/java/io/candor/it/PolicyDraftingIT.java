package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.candor.ejb.notice.NoticePlanQueries;
import io.candor.ejb.policy.draft.PolicyApproving;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.TextRow;
import io.candor.ejb.policy.draft.PolicyDrafting;
import io.candor.ejb.policy.draft.PolicyDrafting.Head;
import io.candor.ejb.promise.PromiseAttesting;
import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.PromiseEntry;
import io.candor.ejb.promise.PromiseDeskQueries.Standing;
import io.candor.ejb.promise.PromiseEditing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.NoSuchPromiseException;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.UnfoundedPromiseException;
import io.candor.persistence.promise.Vouching;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.DomainException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Drafts: who writes, who approves, and what two who write at once do to each other. */
@ExtendWith(ArquillianExtension.class)
class PolicyDraftingIT {

    private static final Reason ALONE = new Reason("There is nobody else in this company who could read it.");

    @Inject
    private PolicyDrafting drafting;

    @Inject
    private PolicyApproving approving;

    @Inject
    private PolicyDraftQueries drafts;

    @Inject
    private PromiseEditing editing;

    @Inject
    private PromiseAttesting attesting;

    @Inject
    private PromiseDeskQueries promises;

    @Inject
    private NoticePlanQueries planning;

    @Inject
    private TenantQueries tenants;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private UUID tenant;
    private String editor;
    private String officer;

    @BeforeEach
    void aTenantOfItsOwn() {
        tenant = newTenant();
        editor = caller.enrol(tenant, MemberRole.EDITOR);
        officer = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void aDraftBeginsWithTheTextsAndPromisesOfAnotherVersion() {
        int number = begin(2);
        assertThat(text(number).markdown()).isEqualTo(text(2).markdown());
        assertThat(entries(number)).hasSameSizeAs(entries(2)).allMatch(PromiseEntry::founded);
        assertThat(entries(number))
                .extracting(PromiseEntry::id)
                .doesNotContainAnyElementsOf(
                        entries(2).stream().map(PromiseEntry::id).toList());
        assertThat(state(number)).isEqualTo(PolicyVersionState.DRAFT);
    }

    @Test
    void whoeverHasWrittenInAVersionCannotApproveIt() {
        int number = begin(2);
        caller.run(
                officer, tenant, () -> drafting.write(number, "en", text(number).revision(), changed(number)));
        caller.run(editor, tenant, () -> approving.submit(number));
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> approving.approve(number)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("error.policy-own-draft");
        assertThatThrownBy(() -> caller.run(editor, tenant, () -> approving.approve(number)))
                .isInstanceOf(EJBAccessException.class);
        String second = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        caller.run(second, tenant, () -> approving.approve(number));
        assertThat(state(number)).isEqualTo(PolicyVersionState.APPROVED);
        assertThat(row(number).trace().approvedBy()).isEqualTo(second);
        assertThat(row(number).trace().authors()).containsExactlyInAnyOrder(editor, officer);
    }

    @Test
    void anOwnerApprovesAloneOnlyWhereThereIsNobodyElse() {
        String owner = caller.enrol(tenant, MemberRole.OWNER);
        int number = begin(2);
        caller.run(
                owner, tenant, () -> drafting.write(number, "en", text(number).revision(), changed(number)));
        caller.run(owner, tenant, () -> approving.submit(number));
        assertThatThrownBy(() -> caller.run(owner, tenant, () -> approving.approveAlone(number, ALONE)))
                .hasMessage("error.policy-second-person");
        caller.run(officer, tenant, () -> approving.takeBack(number));
        caller.run(
                officer, tenant, () -> drafting.write(number, "en", text(number).revision(), changed(number)));
        caller.run(officer, tenant, () -> approving.submit(number));
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> approving.approveAlone(number, ALONE)))
                .isInstanceOf(EJBAccessException.class);
        caller.run(owner, tenant, () -> approving.approveAlone(number, ALONE));
        assertThat(row(number).trace().statement()).isEqualTo(ALONE.text());
    }

    @Test
    void whatIsClosedCannotBeChanged() {
        int number = begin(2);
        PromiseEntry first = entries(number).get(0);
        caller.run(editor, tenant, () -> approving.submit(number));
        for (int closed : new int[] {number, 2}) {
            List<Runnable> changes = List.of(
                    () -> drafting.write(closed, "en", 0, "# New\n\nWords."),
                    () -> drafting.describe(closed, 0, head("other")),
                    () -> drafting.discard(closed),
                    () -> editing.add(closed, first.line()),
                    () -> editing.change(closed, first.id(), first.revision(), first.line()),
                    () -> editing.remove(closed, first.id()));
            for (Runnable change : changes) {
                assertThat(catchThrowable(() -> caller.run(editor, tenant, change)))
                        .isInstanceOf(PolicyTransitionException.class);
            }
        }
        caller.run(editor, tenant, () -> approving.takeBack(number));
        caller.run(editor, tenant, () -> editing.remove(number, first.id()));
        assertThat(entries(number)).hasSize(entries(2).size() - 1);
    }

    @Test
    void theSecondOfTwoWritersIsTold() {
        int number = begin(2);
        int read = text(number).revision();
        caller.run(editor, tenant, () -> drafting.write(number, "en", read, changed(number)));
        assertThatThrownBy(
                        () -> caller.run(officer, tenant, () -> drafting.write(number, "en", read, "# Mine\n\nWords.")))
                .isInstanceOf(ChangedMeanwhileException.class);
        caller.run(
                officer, tenant, () -> drafting.write(number, "en", text(number).revision(), "# Mine\n\nWords."));
        int head = row(number).revision();
        caller.run(
                editor,
                tenant,
                () -> drafting.describe(
                        number, head, head("one " + tenant.toString().substring(0, 8))));
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> drafting.describe(number, head, head("two"))))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void toWriteATextIsNoChangeOfTheName() {
        int number = begin(2);
        int head = row(number).revision();
        caller.run(
                officer, tenant, () -> drafting.write(number, "en", text(number).revision(), changed(number)));
        assertThat(row(number).revision()).isEqualTo(head);
    }

    @Test
    void aPromiseThatTheTextNoLongerMakesHoldsTheDraftBack() {
        int number = begin(2);
        caller.run(
                editor,
                tenant,
                () -> drafting.write(
                        number,
                        "en",
                        text(number).revision(),
                        text(number).markdown().replace("kept for 2 years", "kept for 1 year")));
        assertThat(entries(number)).filteredOn(entry -> !entry.founded()).isNotEmpty();
        assertThatThrownBy(() -> caller.run(editor, tenant, () -> approving.submit(number)))
                .isInstanceOf(UnfoundedPromiseException.class);
        entries(number).stream()
                .filter(entry -> !entry.founded())
                .forEach(entry -> caller.run(editor, tenant, () -> editing.remove(number, entry.id())));
        caller.run(editor, tenant, () -> approving.submit(number));
        assertThat(state(number)).isEqualTo(PolicyVersionState.SUBMITTED);
    }

    @Test
    void aDraftIsThrownAwayWithItsPromises() {
        int number = begin(2);
        caller.run(editor, tenant, () -> drafting.discard(number));
        assertThatThrownBy(() -> row(number)).isInstanceOf(NoSuchPolicyVersionException.class);
        assertThat(begin(2)).isEqualTo(number);
    }

    @Test
    void somebodysWordHoldsUntilItsDay() {
        PromiseEntry attested = entries(2).stream()
                .filter(entry -> entry.line().proof() == Promise.Proof.ATTESTED)
                .findFirst()
                .orElseThrow();
        assertThat(standing(attested)).isEqualTo(Standing.OPEN);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        caller.run(
                officer,
                tenant,
                () -> attesting.attest(attested.id(), new Vouching(editor, today.plusDays(100), "An audit")));
        assertThat(standing(attested)).isEqualTo(Standing.ATTESTED);
        // By then the next version is in force, which says the same in the same words.
        clock.moveTo(clock.instant().plusSeconds(80L * 86_400));
        assertThat(standing(attested)).isEqualTo(Standing.ENDING);
        clock.moveTo(clock.instant().plusSeconds(30L * 86_400));
        assertThat(standing(attested)).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void anotherTenantsVersionsAndPromisesAreNotFound() {
        int number = begin(2);
        PromiseEntry ours = entries(number).get(0);
        UUID other = newTenant();
        String stranger = caller.enrol(other, MemberRole.PRIVACY_OFFICER);
        List<Runnable> attempts = List.of(
                () -> drafts.version(number + 1),
                () -> drafts.text(number + 1, "en"),
                () -> promises.ofVersion(number + 1),
                () -> planning.openings(number + 1),
                () -> drafting.write(number + 1, "en", 0, "# Theirs\n\nWords."),
                () -> drafting.begin(head("x"), number + 1),
                () -> approving.submit(number + 1),
                () -> promises.get(2, ours.id()),
                () -> attesting.attest(
                        ours.id(), new Vouching(stranger, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), null)));
        for (Runnable attempt : attempts) {
            assertThat(catchThrowable(() -> caller.run(stranger, other, attempt)))
                    .isInstanceOfAny(NoSuchPolicyVersionException.class, NoSuchPromiseException.class);
        }
        assertThat(catchThrowable(() -> caller.run(stranger, tenant, () -> drafts.versions())))
                .isInstanceOf(DomainException.class)
                .hasMessage("error.no-such-tenant");
    }

    private UUID newTenant() {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("operno", slug));
        return tenants.findBySlug(slug).orElseThrow().id();
    }

    private int begin(int from) {
        return caller.call(editor, tenant, () -> drafting.begin(head("draft"), from));
    }

    private static Head head(String label) {
        return new Head(label, true, LocalizedText.of("en", "What changes."));
    }

    private String changed(int number) {
        return text(number).markdown() + "\n\nOne more paragraph.\n";
    }

    private TextRow text(int number) {
        return caller.call(officer, tenant, () -> drafts.text(number, "en")).orElseThrow();
    }

    private PolicyDraftQueries.DeskRow row(int number) {
        return caller.call(officer, tenant, () -> drafts.version(number));
    }

    private PolicyVersionState state(int number) {
        return row(number).state();
    }

    private List<PromiseEntry> entries(int number) {
        return caller.call(officer, tenant, () -> promises.ofVersion(number));
    }

    private Standing standing(PromiseEntry entry) {
        return caller.call(officer, tenant, () -> promises.standings()).stream()
                .filter(row -> row.entry().line().equals(entry.line()))
                .findFirst()
                .orElseThrow()
                .standing();
    }
}
