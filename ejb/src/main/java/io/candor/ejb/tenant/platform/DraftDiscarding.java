package io.candor.ejb.tenant.platform;

import static io.candor.persistence.tenant.MemberRole.OWNER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Gives up a centre that was never open: everything of it is deleted at once, and its name is free again. */
@Stateless
@PermitAll
@AllowedTo(OWNER)
public class DraftDiscarding {

    private TenantRepository tenants;
    private TaskScheduling tasks;
    private TenantDepartureTask task;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    DraftDiscarding(
            TenantRepository tenants,
            TaskScheduling tasks,
            TenantDepartureTask task,
            CurrentTenant currentTenant,
            ApplicationClock clock,
            AuditLog audit) {
        this.tenants = tenants;
        this.tasks = tasks;
        this.task = task;
        this.currentTenant = currentTenant;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected DraftDiscarding() {}

    /**
     * Discards the current tenant. It cannot be taken back.
     *
     * @param repeated its slug, typed again
     * @throws io.candor.persistence.tenant.NotPreparingException if its centre is open or was
     * @throws RefusedException {@code error.discard-slug} if something else was typed
     */
    public void discard(String repeated) {
        Tenant tenant = tenants.getLocked(currentTenant.id());
        if (repeated == null || !tenant.slug().equals(repeated.strip())) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.discard-slug");
        }
        tenant.discard(clock.instant());
        tasks.now(task, new TenantDepartureTask.Departing(tenant.id()));
        audit.record(TenantAction.DISCARDED, Thing.tenant(tenant.id(), tenant.slug()));
    }
}
