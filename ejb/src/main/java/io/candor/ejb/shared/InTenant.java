package io.candor.ejb.shared;

import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Enters a tenant where no request has brought one: timers, tasks, start-up. Each call has a request context and therefore a tenant of
 * its own; what it calls begins its own transaction. The tenant is left in any case.
 */
@ApplicationScoped
public class InTenant {

    private final CurrentTenant currentTenant;

    @Inject
    InTenant(CurrentTenant currentTenant) {
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected InTenant() {
        this(null);
    }

    /**
     * Does something for one tenant.
     *
     * @throws IllegalStateException if this thread already works for another tenant
     */
    @ActivateRequestContext
    public <T> T call(UUID tenantId, Supplier<T> work) {
        boolean entered = !currentTenant.isPresent();
        currentTenant.enter(tenantId);
        try {
            return work.get();
        } finally {
            if (entered) {
                currentTenant.leave();
            }
        }
    }
}
