package io.candor.ejb.consent.held;

import io.candor.ejb.consent.ledger.ConsentErasure;
import io.candor.ejb.consent.ledger.SubjectPseudonym;
import io.candor.ejb.key.TenantKeys;
import io.candor.persistence.consent.ledger.ConsentLogRepository;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Erases persons from the current tenant's ledger, whoever is the caller: for {@link ConsentErasure}, and for requests of persons, which may
 * end with a system's answer. Those that call have made sure who may ask for it, and note it in the
 * audit log.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ConsentForgetting {

    private ConsentLogRepository log;
    private TenantKeys keys;
    private CurrentTenant currentTenant;

    @Inject
    ConsentForgetting(ConsentLogRepository log, TenantKeys keys, CurrentTenant currentTenant) {
        this.log = log;
        this.keys = keys;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected ConsentForgetting() {}

    /**
     * Destroys what leads from a person to their records, in the caller's transaction. The records stay, and so do all proofs.
     *
     * @param subject the person's pseudonym, as their browser has it
     * @return how many submissions it led to; 0 if nothing was known of it
     * @source GDPR, Article 17(1)
     */
    public int forget(String subject) {
        if (!SubjectPseudonym.isWellFormed(subject)) {
            return 0;
        }
        byte[] lookup = SubjectPseudonym.lookup(keys.of(currentTenant.id()), subject);
        // Nothing of the person is being stored at this moment.
        log.lock();
        return log.removeSubject(lookup);
    }
}
