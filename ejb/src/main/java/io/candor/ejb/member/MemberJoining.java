package io.candor.ejb.member;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.directory.NewAccount;
import io.candor.ejb.directory.StaffDirectory;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.member.FormerMemberRepository;
import io.candor.persistence.member.Invitation;
import io.candor.persistence.member.InvitationRepository;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Answers invitations of the current tenant. Whoever has the link may read what it offers; joining takes a sign-in with an account that has
 * proved to receive mail at the address to which the invitation was sent.
 */
@Stateless
public class MemberJoining {

    private InvitationRepository invitations;
    private FormerMemberRepository former;
    private MembershipKeeping members;
    private TenantQueries tenants;
    private StaffDirectory directory;
    private AuditLog audit;
    private ApplicationClock clock;
    private CurrentCaller caller;

    @Resource
    private SessionContext session;

    @Inject
    MemberJoining(
            InvitationRepository invitations,
            FormerMemberRepository former,
            MembershipKeeping members,
            TenantQueries tenants,
            StaffDirectory directory,
            AuditLog audit,
            ApplicationClock clock,
            CurrentCaller caller) {
        this.invitations = invitations;
        this.former = former;
        this.members = members;
        this.tenants = tenants;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
        this.caller = caller;
    }

    /** For the container's proxy. */
    protected MemberJoining() {}

    /**
     * What an invitation offers.
     *
     * @param tenantName the tenant as people know it
     * @param answerable whether it can still be accepted
     */
    public record Offer(String tenantName, String email, MemberRole role, String invitedBy, boolean answerable) {}

    /**
     * Reads an invitation; changes nothing.
     *
     * @throws io.candor.persistence.member.NoSuchInvitationException if the secret is none of an open invitation's
     */
    @PermitAll
    public Offer offer(MailToken token, String language) {
        Invitation invitation = invitations.get(token);
        return new Offer(
                tenants.centre(language).name(),
                invitation.email(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.isAnswerable(clock.instant()));
    }

    /**
     * Whether there is an account of an invitation's address, with a password.
     *
     * @param email from {@link #offer}
     * @throws io.candor.ejb.directory.DirectoryUnavailableException if Keycloak does not say it now
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean hasAccount(String email) {
        return directory.hasPassword(new EmailAddress(email));
    }

    /**
     * Makes an account for the invitation's address, with a password: whoever has the link reads that mailbox.
     *
     * @throws io.candor.persistence.member.NoSuchInvitationException if the secret is none of an open invitation's
     * @throws RefusedException {@code error.invitation-over} if it has run out, and what {@link StaffDirectory#makeAccount} says
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void makeAccount(MailToken token, NewAccount chosen) {
        Invitation invitation = invitations.get(token);
        if (!invitation.isAnswerable(clock.instant())) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.invitation-over");
        }
        directory.makeAccount(new EmailAddress(invitation.email()), chosen);
    }

    /**
     * Makes the caller a member; works once.
     *
     * @throws io.candor.persistence.member.NoSuchInvitationException if the secret is none of an open invitation's
     * @throws RefusedException {@code error.invitation-over} if it has run out; {@code error.invitation-address} if the account is not
     *     known to receive mail at the invitation's address
     */
    @RolesAllowed("**")
    public void accept(MailToken token) {
        members.lock();
        Invitation invitation = invitations.get(token);
        EmailAddress proved = caller.email()
                .filter(EmailAddress::isOne)
                .map(EmailAddress::new)
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Fault.STATE, "error.invitation-address", invitation.email()));
        invitation.accept(proved, clock.instant());
        String subject = session.getCallerPrincipal().getName();
        members.join(subject, caller.name(), proved.value(), invitation.role());
        former.remove(subject);
        audit.record(
                MemberAction.JOINED,
                Thing.of("member", subject, caller.name()),
                Changes.of("role", null, invitation.role()));
    }
}
