package io.candor.ejb.tenant;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Raises the tenant's revision in the transaction of the change. */
@Dependent
public class RaiseRevisionOnPublicContentChanged {

    private final TenantRepository tenants;
    private final CurrentTenant currentTenant;
    private final ApplicationClock clock;

    @Inject
    RaiseRevisionOnPublicContentChanged(TenantRepository tenants, CurrentTenant currentTenant, ApplicationClock clock) {
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    void raise(@Observes PublicContentChanged change) {
        tenants.get(currentTenant.id()).contentChanged(clock.instant());
    }
}
