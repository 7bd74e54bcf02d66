package io.candor.persistence.audit;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One thing that was done in a tenant. Written with the change itself, and never changed or deleted. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends TenantOwned {

    @Embedded
    private AuditRecord content;

    /** For the persistence provider. */
    protected AuditEntry() {}

    /** An entry of the current tenant. */
    public AuditEntry(AuditRecord content) {
        this.content = content;
    }

    /** What it says. */
    public AuditRecord content() {
        return content;
    }
}
