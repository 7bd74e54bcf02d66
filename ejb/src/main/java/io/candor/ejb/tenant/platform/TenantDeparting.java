package io.candor.ejb.tenant.platform;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import io.candor.persistence.tenant.closing.Departure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Decides that a tenant is deleted behind a cooling period, and takes that back; for those who run the platform. */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class TenantDeparting {

    private TenantRepository tenants;
    private TaskScheduling tasks;
    private TenantDepartureTask task;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    TenantDeparting(
            TenantRepository tenants,
            TaskScheduling tasks,
            TenantDepartureTask task,
            ApplicationClock clock,
            AuditLog audit) {
        this.tenants = tenants;
        this.tasks = tasks;
        this.task = task;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected TenantDeparting() {}

    /**
     * Closes a tenant's centre at once, and deletes everything of the tenant when the cooling period is over.
     *
     * @param days of the cooling period, 7 to 90
     * @param reason as visitors and programs are told, in the operator's words
     * @throws NoSuchTenantException if there is no such tenant
     * @throws io.candor.persistence.tenant.closing.DepartingException if it is about to be deleted already
     * @throws io.candor.persistence.shared.RefusedException {@code error.tenant-reason}, {@code error.departure-days}
     */
    public void depart(UUID tenantId, int days, String reason) {
        Tenant tenant = tenants.getLocked(tenantId);
        Departure departure = Departure.in(days, reason, clock.instant());
        tenant.depart(departure, clock.instant());
        tasks.at(task, new TenantDepartureTask.Departing(tenantId), departure.dueAt());
        audit.record(
                TenantAction.DEPARTING,
                Thing.tenant(tenant.id(), tenant.slug()),
                Changes.of("dueAt", null, departure.dueAt()).and("reason", null, departure.reason()));
    }

    /**
     * Takes a tenant's deletion back. Its centre is what it was before: open, unless somebody has closed it besides.
     *
     * @throws NoSuchTenantException if there is no such tenant
     * @throws io.candor.persistence.tenant.closing.DepartingException if it is not about to be deleted
     */
    public void stay(UUID tenantId) {
        Tenant tenant = tenants.getLocked(tenantId);
        // The task stays, and will find nothing to do: a tenant that is asked to leave again has a later day.
        tenant.stay(clock.instant());
        audit.record(TenantAction.STAYING, Thing.tenant(tenant.id(), tenant.slug()));
    }
}
