package io.candor.ejb.tenant.domain;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.TenantRepository;
import io.candor.persistence.tenant.domain.DomainClaim;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import io.candor.persistence.tenant.domain.DomainClaimRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks again and again whether verified host names are still proved. One whose record stays away for a week leads to the centre no more;
 * until then members are told. Open to every caller because the task has none.
 */
@Stateless
@PermitAll
public class DomainRechecking {

    private static final Duration DAY = Duration.ofDays(1);

    private DomainClaimRepository claims;
    private TenantRepository tenants;
    private TxtRecords records;
    private TaskScheduling tasks;
    private Instance<DomainRecheckTask> task;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    DomainRechecking(
            DomainClaimRepository claims,
            TenantRepository tenants,
            TxtRecords records,
            TaskScheduling tasks,
            Instance<DomainRecheckTask> task,
            CurrentTenant currentTenant,
            ApplicationClock clock,
            AuditLog audit) {
        this.claims = claims;
        this.tenants = tenants;
        this.records = records;
        this.tasks = tasks;
        this.task = task;
        this.currentTenant = currentTenant;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected DomainRechecking() {}

    /** Looks at a host name of the current tenant in a day; once a day, however often that is asked for. */
    public void tomorrow(DomainClaim claim) {
        Instant due = clock.instant().plus(DAY);
        String id = claim.id() + ":" + due.getEpochSecond() / DAY.toSeconds();
        tasks.once(task.get(), id, new DomainRecheckTask.Recheck(claim.host()), due);
    }

    /** Looks now; nothing is known if no name server answers. Goes on tomorrow as long as the name is proved. */
    public void recheck(String host) {
        // Asked before anything is locked: a name server may take seconds.
        Optional<List<String>> found = records.of(DomainClaim.recordName(host));
        var tenant = tenants.getLocked(currentTenant.id());
        Optional<DomainClaim> claim = claims.findLocked(host).filter(one -> one.state() == State.VERIFIED);
        if (claim.isEmpty()) {
            return;
        }
        found.ifPresent(texts -> {
            if (claim.get().lookedAgain(texts, clock.instant()) == State.LOST) {
                tenant.drop(host, clock.instant());
                audit.record(DomainAction.LOST, Thing.of("domain", host));
            }
        });
        if (claim.get().state() == State.VERIFIED) {
            tomorrow(claim.get());
        }
    }
}
