package io.candor.ejb.consent.ledger;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.consent.held.ConsentForgetting;
import io.candor.persistence.audit.AuditAction;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Erases persons from the current tenant's ledger. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class ConsentErasure {

    /** What is done, for the audit log. */
    private enum Action implements AuditAction {
        PERSON_ERASED;

        @Override
        public String feature() {
            return "ledger";
        }
    }

    private ConsentForgetting forgetting;
    private AuditLog audit;

    @Inject
    ConsentErasure(ConsentForgetting forgetting, AuditLog audit) {
        this.forgetting = forgetting;
        this.audit = audit;
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
        if (!SubjectPseudonym.isWellFormed(subject)) {
            return 0;
        }
        int submissions = forgetting.forget(subject);
        // Not who it was: the log outlives the person's data.
        audit.record(Action.PERSON_ERASED, Thing.of("consent-ledger", ""), Changes.with("submissions", submissions));
        return submissions;
    }
}
