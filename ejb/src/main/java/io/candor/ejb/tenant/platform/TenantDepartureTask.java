package io.candor.ejb.tenant.platform;

import io.candor.ejb.shared.InTenant;
import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import io.candor.persistence.tenant.closing.TenantErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Deletes a tenant when its cooling period is over: from the first step on there is no such tenant, then its rows go in portions, then that
 * is noted. Whatever breaks it off, it goes on where it was.
 */
@ApplicationScoped
public class TenantDepartureTask implements TaskKind<TenantDepartureTask.Departing> {

    private static final Retry UNTIL_IT_WORKS = new Retry(1000, Duration.ofSeconds(30), 3, Duration.ofHours(3));

    private final TenantErasing erasing;
    private final TenantErasure erasure;
    private final InTenant inTenant;

    @Inject
    TenantDepartureTask(TenantErasing erasing, TenantErasure erasure, InTenant inTenant) {
        this.erasing = erasing;
        this.erasure = erasure;
        this.inTenant = inTenant;
    }

    /** For the container's proxy. */
    protected TenantDepartureTask() {
        this(null, null, null);
    }

    /** Whose day has come. */
    public record Departing(UUID tenantId) {}

    @Override
    public String name() {
        return "tenant-departure";
    }

    @Override
    public Class<Departing> payload() {
        return Departing.class;
    }

    @Override
    public Retry retry() {
        return UNTIL_IT_WORKS;
    }

    @Override
    public void run(Departing departing, TaskRun run) {
        UUID tenant = departing.tenantId();
        boolean due = inTenant.call(tenant, () -> erasing.begin(tenant));
        if (due) {
            erasing.forgetTasks(tenant);
            erasure.erase(tenant);
            erasing.end(tenant);
        }
    }
}
