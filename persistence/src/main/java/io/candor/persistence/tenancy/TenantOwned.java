package io.candor.persistence.tenancy;

import io.candor.persistence.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * What every row of a tenant has: an identifier, and the tenant, which Hibernate fills in and adds to every query. The tables' primary
 * key is (tenant_id, id), and foreign keys between them are composite, so that the database refuses a reference across tenants.
 */
@MappedSuperclass
public abstract class TenantOwned {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenantId;

    /** A new row with an identifier of its own. */
    protected TenantOwned() {
        this.id = Ids.next();
    }

    /** The identifier, unique over all tenants. */
    public UUID id() {
        return id;
    }
}
