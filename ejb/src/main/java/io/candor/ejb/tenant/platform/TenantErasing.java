package io.candor.ejb.tenant.platform;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import io.candor.persistence.tenant.closing.DepartedTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * The two ends of a tenant's deletion, each a transaction; between them the rows go ({@link TenantDepartureTask}). Open to every caller
 * because a task has none: what is deleted was decided by {@link TenantDeparting}, and only its day having come counts here.
 */
@Stateless
@PermitAll
public class TenantErasing {

    private TenantRepository tenants;
    private TaskScheduling tasks;
    private Event<TenantGone> gone;
    private Event<TenantErased> erased;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    TenantErasing(
            TenantRepository tenants,
            TaskScheduling tasks,
            Event<TenantGone> gone,
            Event<TenantErased> erased,
            ApplicationClock clock,
            AuditLog audit) {
        this.tenants = tenants;
        this.tasks = tasks;
        this.gone = gone;
        this.erased = erased;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected TenantErasing() {}

    /**
     * Makes a tenant one that is not there any more, if its day has come. Beginning again what was begun changes nothing.
     *
     * @return whether its rows are to be deleted now
     */
    public boolean begin(UUID tenantId) {
        if (tenants.findDeparted(tenantId).isPresent()) {
            return true;
        }
        Optional<Tenant> tenant =
                tenants.find(tenantId).isEmpty() ? Optional.empty() : Optional.of(tenants.getLocked(tenantId));
        if (tenant.isEmpty() || !tenant.get().go(clock.instant())) {
            return false;
        }
        gone.fire(new TenantGone(tenantId, tenant.get().slug()));
        tenants.add(new DepartedTenant(tenant.get(), clock.instant()));
        return true;
    }

    /** Takes back whatever was to be done for the tenant later: letters to people, calls to its programs. */
    public void forgetTasks(UUID tenantId) {
        tasks.cancelAllOf(tenantId);
    }

    /** Notes that no row of the tenant is left; noted once. */
    public void end(UUID tenantId) {
        tenants.findDeparted(tenantId)
                .filter(departed -> departed.erased(clock.instant()))
                .ifPresent(departed -> {
                    audit.recordForPlatform(TenantAction.ERASED, Thing.tenant(departed.id(), departed.slug()));
                    erased.fire(new TenantErased(tenantId));
                });
    }
}
