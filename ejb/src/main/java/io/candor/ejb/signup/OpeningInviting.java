package io.candor.ejb.signup;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.opening.OpeningPermits;
import io.candor.ejb.tenant.opening.OpeningPermits.Permit;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.mail.EmailAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Invites people to set up a centre, whether everybody may or not; for those who run the platform. */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class OpeningInviting {

    private OpeningPermits permits;
    private SignUpSteps steps;
    private CurrentCaller caller;
    private AuditLog audit;

    @Inject
    OpeningInviting(OpeningPermits permits, SignUpSteps steps, CurrentCaller caller, AuditLog audit) {
        this.permits = permits;
        this.steps = steps;
        this.caller = caller;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected OpeningInviting() {}

    /**
     * Lets whoever receives mail at an address set up one centre within a month, and writes them how; once more if that has happened.
     *
     * @param language BCP 47 tag of the mail
     * @throws io.candor.persistence.shared.RefusedException {@code error.email-account} if no account can have the address
     */
    public void invite(EmailAddress email, String language) {
        email.checkAccount();
        permits.grant(email, caller.name());
        steps.invite(email, language);
        audit.record(SignUpAction.INVITED, thing(email));
    }

    /**
     * Takes an invitation back. The link in the mail is void, unless everybody may set up a centre.
     *
     * @throws io.candor.persistence.shared.MissingException if there is none
     */
    public void withdraw(EmailAddress email) {
        permits.take(email);
        audit.record(SignUpAction.INVITATION_WITHDRAWN, thing(email));
    }

    /**
     * Puts an invitation back that was taken back; the link in the mail works again as long as it would have.
     *
     * @throws io.candor.persistence.shared.MissingException if it would have run out by now
     */
    public void restore(Permit before) {
        permits.putBack(before);
        audit.record(SignUpAction.INVITATION_RESTORED, thing(new EmailAddress(before.email())));
    }

    private static Thing thing(EmailAddress email) {
        // Who never comes shall not stand in the log for ever with a whole address.
        String masked = email.value().charAt(0) + "…@" + email.domain();
        return Thing.of("opening", masked);
    }
}
