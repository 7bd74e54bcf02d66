package io.candor.it;

import static io.candor.it.inside.Storage.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.member.MemberEditing;
import io.candor.ejb.member.MemberInviting;
import io.candor.ejb.member.MemberJoining;
import io.candor.ejb.member.MemberListQueries;
import io.candor.ejb.member.MemberListQueries.InvitationRow;
import io.candor.ejb.member.MemberListQueries.MemberRow;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.shared.InTenant;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Storage;
import io.candor.persistence.directory.DirectoryEntry;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.member.LastOwnerException;
import io.candor.persistence.member.NoSuchInvitationException;
import io.candor.persistence.member.NoSuchMemberException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inviting, joining, other roles, leaving: once, by the right account, in one tenant, and never without an owner. */
@ExtendWith(ArquillianExtension.class)
class MembersIT {

    private static final EmailAddress ADDRESS = new EmailAddress("jo@company.example");
    private static final Pattern LINK = Pattern.compile("/start/invitation/[a-z0-9-]+/([A-Za-z0-9_-]{43})");

    @Inject
    private MemberInviting inviting;

    @Inject
    private MemberJoining joining;

    @Inject
    private MemberEditing editing;

    @Inject
    private MemberListQueries queries;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private ConsentPeople people;

    @Inject
    private InTenant inTenant;

    @Inject
    private ApplicationClock clock;

    @Inject
    private Caller caller;

    @Inject
    private Storage storage;

    private UUID tenant;
    private String owner;

    @BeforeEach
    void aTenantOfItsOwn() {
        tenant = people.tenant("orchestrate").id();
        owner = caller.enrol(tenant, MemberRole.OWNER);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void whoeverIsInvitedJoinsOnceWithTheAddressThatWasInvited() {
        UUID id = invite(MemberRole.EDITOR);
        MailToken token = tokenOf(id);
        String joiner = UUID.randomUUID().toString();
        assertThatThrownBy(() -> accept(joiner, "other@company.example", token)).hasMessage("error.invitation-address");
        assertThatThrownBy(() -> accept(joiner, null, token)).hasMessage("error.invitation-address");
        accept(joiner, "Jo@Company.Example", token);
        assertThat(members()).anySatisfy(member -> {
            assertThat(member.subject()).isEqualTo(joiner);
            assertThat(member.role()).isEqualTo(MemberRole.EDITOR);
            assertThat(member.email()).isEqualTo("jo@company.example");
            assertThat(member.directory()).isEqualTo(DirectoryEntry.State.DUE);
        });
        assertThat(invitations()).isEmpty();
        assertThatThrownBy(() -> accept(UUID.randomUUID().toString(), ADDRESS.value(), token))
                .isInstanceOf(NoSuchInvitationException.class);
    }

    @Test
    void aLinkEndsByTimeByWithdrawalAndByAnotherMail() {
        UUID id = invite(MemberRole.AGENT);
        MailToken first = tokenOf(id);
        caller.run(owner, tenant, () -> inviting.resend(id));
        MailToken second = tokenOf(id);
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> accept("x", ADDRESS.value(), first)).isInstanceOf(NoSuchInvitationException.class);
        clock.moveTo(clock.instant().plus(Duration.ofDays(8)));
        assertThat(invitations()).allMatch(InvitationRow::expired);
        assertThatThrownBy(() -> accept("x", ADDRESS.value(), second)).hasMessage("error.invitation-over");
        caller.run(owner, tenant, () -> inviting.resend(id));
        MailToken third = tokenOf(id);
        caller.run(owner, tenant, () -> inviting.withdraw(id));
        assertThatThrownBy(() -> accept("x", ADDRESS.value(), third)).hasMessage("error.invitation-over");
        assertThatThrownBy(() -> caller.run(owner, tenant, () -> inviting.resend(id)))
                .hasMessage("error.invitation-over");
        caller.run(owner, tenant, () -> inviting.restore(id));
        accept(UUID.randomUUID().toString(), ADDRESS.value(), third);
        assertThatThrownBy(() -> caller.run(owner, tenant, () -> inviting.restore(id)))
                .hasMessage("error.member-already");
    }

    @Test
    void anAddressIsInvitedOnceAtATime() {
        invite(MemberRole.AGENT);
        assertThatThrownBy(() -> invite(MemberRole.EDITOR)).hasMessage("error.invitation-open");
    }

    @Test
    void theSecretItselfIsNotKept() {
        MailToken token = tokenOf(invite(MemberRole.AGENT));
        List<String> kept = read("select i.tokenHash from Invitation i", String.class);
        assertThat(kept)
                .hasSize(1)
                .allSatisfy(hash -> assertThat(hash).hasSize(64).doesNotContain(token.secret()));
    }

    @Test
    void whoeverIsRemovedIsRefusedFromTheNextCallOn() {
        String officer = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        assertThat(caller.call(officer, tenant, queries::members)).hasSize(2);
        caller.run(owner, tenant, () -> editing.remove(officer));
        assertThatThrownBy(() -> caller.call(officer, tenant, queries::members))
                .isInstanceOf(NoSuchTenantException.class);
        assertThat(caller.call(owner, tenant, queries::former)).hasSize(1);
        List<DirectoryEntry.State> states = read("select e.state from DirectoryEntry e", DirectoryEntry.State.class);
        assertThat(states).as("Keycloak is away, and learns of it later").containsExactly(DirectoryEntry.State.DUE);
    }

    @Test
    void theLastOwnerStays() {
        assertThatThrownBy(() -> caller.run(owner, tenant, () -> editing.remove(owner)))
                .isInstanceOf(LastOwnerException.class);
        assertThatThrownBy(() -> caller.run(owner, tenant, () -> editing.changeRole(owner, MemberRole.EDITOR)))
                .isInstanceOf(LastOwnerException.class);
        String second = caller.enrol(tenant, MemberRole.OWNER);
        caller.run(second, tenant, () -> editing.changeRole(owner, MemberRole.EDITOR));
        assertThatThrownBy(() -> caller.run(second, tenant, () -> editing.remove(second)))
                .isInstanceOf(LastOwnerException.class);
    }

    @Test
    void ofTwoOwnersWhoRemoveEachOtherOneStays() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            UUID place = freshMembers();
            String one = caller.enrol(place, MemberRole.OWNER);
            String two = caller.enrol(place, MemberRole.OWNER);
            List<Object> outcomes =
                    AtOnce.outcomes(2, n -> n == 0 ? removed(place, one, two) : removed(place, two, one));
            assertThat(outcomes).as("round %d", round).containsOnlyOnce("removed");
            assertThat(outcomes)
                    .filteredOn(Throwable.class::isInstance)
                    .singleElement()
                    .isInstanceOfAny(RefusedException.class, NoSuchTenantException.class, NoSuchMemberException.class);
            assertThat(ownersOf(place)).hasSize(1);
        }
    }

    @Test
    void onlyOwnersMakeAndUnmakeOwners() {
        String officer = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        String editor = caller.enrol(tenant, MemberRole.EDITOR);
        assertThatThrownBy(() -> caller.call(officer, tenant, () -> inviting.invite(ADDRESS, MemberRole.OWNER, "en")))
                .hasMessage("error.owners-only");
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> editing.changeRole(officer, MemberRole.OWNER)))
                .hasMessage("error.owners-only");
        assertThatThrownBy(() -> caller.run(officer, tenant, () -> editing.remove(owner)))
                .hasMessage("error.owners-only");
        caller.run(officer, tenant, () -> editing.changeRole(editor, MemberRole.AUDITOR));
        assertThatThrownBy(() -> caller.run(editor, tenant, () -> editing.remove(officer)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(caller.call(editor, tenant, queries::members)).hasSize(3);
    }

    @Test
    void anotherTenantsInvitationsAndMembersDoNotExist() {
        UUID id = invite(MemberRole.AGENT);
        MailToken token = tokenOf(id);
        UUID other = people.tenant("orchestrate").id();
        String stranger = caller.enrol(other, MemberRole.OWNER);
        assertThatThrownBy(() -> caller.run(stranger, other, () -> inviting.resend(id)))
                .isInstanceOf(NoSuchInvitationException.class);
        assertThatThrownBy(() -> caller.run(stranger, other, () -> inviting.withdraw(id)))
                .isInstanceOf(NoSuchInvitationException.class);
        assertThatThrownBy(() -> caller.run(stranger, other, () -> editing.remove(owner)))
                .isInstanceOf(NoSuchMemberException.class);
        assertThatThrownBy(() -> caller.run(stranger, other, () -> editing.changeRole(owner, MemberRole.AGENT)))
                .isInstanceOf(NoSuchMemberException.class);
        assertThatThrownBy(() -> inTenant.call(other, () -> joining.offer(token, "en")))
                .isInstanceOf(NoSuchInvitationException.class);
        assertThat(caller.call(stranger, other, queries::invitations)).isEmpty();
        assertThat(caller.call(stranger, other, queries::members))
                .extracting(MemberRow::subject)
                .containsExactly(stranger);
        assertThatThrownBy(() -> caller.call(stranger, tenant, queries::members))
                .isInstanceOf(NoSuchTenantException.class);
    }

    private String removed(UUID place, String who, String whom) {
        caller.run(who, place, () -> editing.remove(whom));
        return "removed";
    }

    private List<MemberRow> ownersOf(UUID place) {
        String auditor = caller.enrol(place, MemberRole.AUDITOR);
        return caller.call(auditor, place, queries::members).stream()
                .filter(member -> member.role() == MemberRole.OWNER)
                .toList();
    }

    private <T> List<T> read(String query, Class<T> type) {
        return Storage.as(
                inTenant,
                tenant,
                storage,
                entities -> entities.createQuery(query, type).getResultList());
    }

    private UUID invite(MemberRole role) {
        return caller.call(owner, tenant, () -> inviting.invite(ADDRESS, role, "en"));
    }

    private void accept(String subject, String email, MailToken token) {
        caller.run(subject, tenant, () -> {
            currentCaller.isCalled("Jo");
            currentCaller.receivesMailAt(email);
            joining.accept(token);
        });
    }

    private List<MemberRow> members() {
        return caller.call(owner, tenant, queries::members);
    }

    private List<InvitationRow> invitations() {
        return caller.call(owner, tenant, queries::invitations);
    }

    /** The secret as the latest mail about an invitation carries it: the mail waits for a relay that is not there. */
    private MailToken tokenOf(UUID invitation) {
        return storage.sql(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select task_data from scheduled_task where task_name = 'mail' order by task_instance desc")) {
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        String mail = new String(rows.getBytes(1), StandardCharsets.UTF_8);
                        var link = LINK.matcher(mail);
                        if (mail.contains(invitation.toString()) && link.find()) {
                            return new MailToken(link.group(1));
                        }
                    }
                    throw new AssertionError("no mail waits");
                }
            }
        });
    }

    /** The same tenant without its members: cheaper than a new tenant for each round. */
    private UUID freshMembers() {
        storage.sql(connection -> {
            try (PreparedStatement empty = connection.prepareStatement("delete from membership where tenant_id = ?")) {
                empty.setBytes(1, bytes(tenant));
                return empty.executeUpdate();
            }
        });
        return tenant;
    }
}
