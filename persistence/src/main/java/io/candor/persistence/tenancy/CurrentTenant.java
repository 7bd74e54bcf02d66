package io.candor.persistence.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * The tenant that this request works for. Set once, at the edge: by the tenant filter of the web tier, or by whoever enters a tenant
 * explicitly in a timer or task. Nothing else may set it, and it does not travel into other threads.
 */
@RequestScoped
public class CurrentTenant {

    /** What stands for "no tenant": no row can carry it, because every tenant column refers to a tenant. */
    static final UUID NONE = new UUID(0, 0);

    private UUID id = NONE;

    /**
     * Enters a tenant.
     *
     * @throws IllegalStateException if this request already works for another tenant: one tenant, one transaction
     */
    public void enter(UUID tenantId) {
        if (!NONE.equals(id) && !id.equals(tenantId)) {
            throw new IllegalStateException("this request already works for another tenant");
        }
        id = tenantId;
    }

    /** Leaves the tenant, in any case. */
    public void leave() {
        id = NONE;
    }

    /** Whether a tenant has been entered. */
    public boolean isPresent() {
        return !NONE.equals(id);
    }

    /**
     * The tenant's id.
     *
     * @throws IllegalStateException if no tenant has been entered
     */
    public UUID id() {
        if (!isPresent()) {
            throw new IllegalStateException("no tenant has been entered");
        }
        return id;
    }

    UUID idOrNone() {
        return id;
    }
}
