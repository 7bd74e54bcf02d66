package io.candor.ejb.consent.ledger;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.tenant.AllowedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Erases persons from the current tenant's ledger. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class ConsentErasure {

    /**
     * Destroys what leads from a person to their records. The records stay, and so do all proofs; nobody can say any more whose they are.
     *
     * @param subject the person's pseudonym, as their browser has it
     * @return how many submissions it led to; 0 if nothing was known of it
     * @source GDPR, Article 17(1)
     */
    public int erase(String subject) {
        return 0;
    }
}
