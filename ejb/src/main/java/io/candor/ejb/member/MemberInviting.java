package io.candor.ejb.member;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.member.Invitation;
import io.candor.persistence.member.InvitationRepository;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Asks people by mail to work for the current tenant. */
@Stateless
@PermitAll
@AllowedTo({MemberRole.OWNER, MemberRole.PRIVACY_OFFICER})
public class MemberInviting {

    /** So many invitations can wait for an answer. */
    public static final int MOST_OPEN = 100;

    private InvitationRepository invitations;
    private InvitationMail mail;
    private MembershipKeeping members;
    private RoleGiving roles;
    private AuditLog audit;
    private ApplicationClock clock;
    private CurrentCaller caller;

    @Inject
    MemberInviting(
            InvitationRepository invitations,
            InvitationMail mail,
            MembershipKeeping members,
            RoleGiving roles,
            AuditLog audit,
            ApplicationClock clock,
            CurrentCaller caller) {
        this.invitations = invitations;
        this.mail = mail;
        this.members = members;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
        this.caller = caller;
    }

    /** For the container's proxy. */
    protected MemberInviting() {}

    /**
     * Invites somebody: writes them a mail with a link that works once, for seven days, for an account with that address.
     *
     * @param language BCP 47 tag of the mail
     * @return the invitation's id
     * @throws RefusedException {@code error.member-already}, {@code error.invitation-open} if the address has one that waits, {@code
     *     error.invitation-many} if too many wait, {@code error.owners-only} if the caller may not make owners,
     *     {@code error.email-account} if no account can have the address
     */
    public UUID invite(EmailAddress email, MemberRole role, String language) {
        roles.check(role);
        email.checkAccount();
        members.lock();
        checkOnly(email.value());
        var invitation = new Invitation(email, role, language, caller.name());
        mail.send(invitation, invitation.send(clock.instant()));
        invitations.add(invitation);
        audit.record(MemberAction.INVITED, thing(invitation), Changes.of("role", null, role));
        return invitation.id();
    }

    /**
     * Writes the mail once more, with a new link and a new period; the old link is void.
     *
     * @throws io.candor.persistence.member.NoSuchInvitationException if there is none of that id
     * @throws RefusedException {@code error.invitation-over} if it was answered meanwhile
     */
    public void resend(UUID id) {
        Invitation invitation = invitations.get(id);
        roles.check(invitation.role());
        mail.send(invitation, invitation.send(clock.instant()));
        audit.record(MemberAction.INVITED_AGAIN, thing(invitation));
    }

    /**
     * Takes an invitation back.
     *
     * @throws io.candor.persistence.member.NoSuchInvitationException if there is none of that id
     * @throws RefusedException {@code error.invitation-over} if it was answered meanwhile
     */
    public void withdraw(UUID id) {
        Invitation invitation = invitations.get(id);
        roles.check(invitation.role());
        invitation.withdraw();
        audit.record(MemberAction.INVITATION_WITHDRAWN, thing(invitation));
    }

    /**
     * Lets an invitation that was taken back wait again; the link in its mail works again.
     *
     * @throws io.candor.persistence.member.NoSuchInvitationException if there is none of that id
     * @throws RefusedException {@code error.invitation-over} if it was not taken back, and for the reasons of {@link #invite}
     */
    public void restore(UUID id) {
        Invitation invitation = invitations.get(id);
        roles.check(invitation.role());
        members.lock();
        checkOnly(invitation.email());
        invitation.restore();
        audit.record(MemberAction.INVITATION_RESTORED, thing(invitation));
    }

    /** Nobody is asked twice, or is asked to become what they are. */
    private void checkOnly(String email) {
        List<Invitation> open = invitations.listOpen();
        refuseIf(members.list().stream().anyMatch(member -> email.equals(member.email())), "error.member-already");
        refuseIf(open.stream().anyMatch(other -> other.email().equals(email)), "error.invitation-open");
        refuseIf(open.size() >= MOST_OPEN, "error.invitation-many");
    }

    private static Thing thing(Invitation invitation) {
        // Who never joins shall not stand in the log for ever with a whole address.
        String email = invitation.email();
        return Thing.of("invitation", invitation.id(), email.charAt(0) + "…" + email.substring(email.lastIndexOf('@')));
    }

    private static void refuseIf(boolean refused, String key) {
        if (refused) {
            throw new RefusedException(RefusedException.Fault.STATE, key);
        }
    }
}
