package io.candor.ejb.signup;

import io.candor.ejb.directory.NewAccount;
import io.candor.ejb.directory.StaffDirectory;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.opening.OpeningPermits;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.mail.PrivateMailboxes;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Makes an account for whoever proves an address of a company, where the operator has switched that on ({@code CANDOR_SELF_SERVICE}), and for
 * whoever an operator has invited. Open to everybody; nothing that it answers tells whether an address is known.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningUp {

    private SignUpSteps steps;
    private StaffDirectory directory;
    private OpeningPermits permits;
    private CandorConfiguration configuration;

    @Inject
    SigningUp(SignUpSteps steps, StaffDirectory directory, OpeningPermits permits, CandorConfiguration configuration) {
        this.steps = steps;
        this.directory = directory;
        this.permits = permits;
        this.configuration = configuration;
    }

    /** For the container's proxy. */
    protected SigningUp() {}

    /** Whether people may begin on their own. */
    public boolean isOpen() {
        return configuration.isSelfService();
    }

    /**
     * Writes to an address, so that it can be proved. An address that was typed too often today gets no further mail, and nobody is told.
     *
     * @param language BCP 47 tag of the mail
     * @throws RefusedException {@code error.email-private} if anybody could have an address of that domain; {@code error.sign-up-closed} if
     *     people may not begin on their own; {@code error.email-account} if no account can have the address
     */
    public void ask(EmailAddress email, String language) {
        if (!isOpen()) {
            throw closed();
        }
        if (PrivateMailboxes.include(email)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.email-private", email.domain());
        }
        email.checkAccount();
        steps.ask(email, language);
    }

    /**
     * The address that a secret proves; changes nothing.
     *
     * @throws RefusedException {@code error.sign-up-over} if the secret was used, has run out, or never was one
     */
    public EmailAddress proved(MailToken token) {
        EmailAddress email = steps.proved(token);
        if (!isOpen() && !permits.isGranted(email)) {
            throw closed();
        }
        return email;
    }

    /**
     * Whether there is an account of a proved address already, with a password.
     *
     * @throws io.candor.ejb.directory.DirectoryUnavailableException if Keycloak does not say it now
     */
    public boolean hasAccount(EmailAddress email) {
        return directory.hasPassword(email);
    }

    /**
     * Makes the account; the secret is used up by that.
     *
     * @throws RefusedException {@code error.sign-up-over} if the secret was used, has run out, or never was one, and what
     *     {@link StaffDirectory#makeAccount} says
     */
    public void makeAccount(MailToken token, NewAccount chosen) {
        directory.makeAccount(proved(token), chosen);
        steps.use(token);
    }

    private static RefusedException closed() {
        return new RefusedException(RefusedException.Fault.STATE, "error.sign-up-closed");
    }
}
