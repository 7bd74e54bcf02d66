package io.candor.persistence.audit;

import io.candor.persistence.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** One thing that was done by an operator, or to no tenant in particular. Never changed or deleted, nor does it go with its tenant. */
@Entity
@Table(name = "platform_audit_entry")
public class PlatformAuditEntry {

    @Id
    private UUID id;

    @Column(name = "concerned_tenant_id")
    private UUID concernedTenantId;

    @Embedded
    private AuditRecord content;

    /** For the persistence provider. */
    protected PlatformAuditEntry() {}

    /**
     * @param within the tenant that the caller worked in, or null; without one, the tenant that it was done to counts
     */
    public PlatformAuditEntry(UUID within, AuditRecord content) {
        this.id = Ids.next();
        this.concernedTenantId =
                within != null ? within : content.thing().tenantId().orElse(null);
        this.content = content;
    }

    /** The identifier. */
    public UUID id() {
        return id;
    }

    /** The tenant it was done to. */
    public Optional<UUID> concernedTenantId() {
        return Optional.ofNullable(concernedTenantId);
    }

    /** What it says. */
    public AuditRecord content() {
        return content;
    }
}
