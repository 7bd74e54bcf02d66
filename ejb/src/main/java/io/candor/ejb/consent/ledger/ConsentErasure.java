package io.candor.ejb.consent.ledger;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Erases persons from the current tenant's ledger. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class ConsentErasure {

    private ConsentForgetting forgetting;

    @Inject
    ConsentErasure(ConsentForgetting forgetting) {
        this.forgetting = forgetting;
    }

    /** For the container's proxy. */
    protected ConsentErasure() {}

    /**
     * Destroys what leads from a person to their records. The records stay, and so do all proofs; nobody can say any more whose they are.
     *
     * @param subject the person's pseudonym, as their browser has it
     * @return how many submissions it led to; 0 if nothing was known of it
     * @source GDPR, Article 17(1)
     */
    public int erase(String subject) {
        return forgetting.forget(subject);
    }
}
