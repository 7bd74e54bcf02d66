package io.candor.ejb.tenant.domain;

import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks once a day whether the record of a verified host name is still there. */
@ApplicationScoped
public class DomainRecheckTask implements TaskKind<DomainRecheckTask.Recheck> {

    private final DomainRechecking rechecking;

    @Inject
    DomainRecheckTask(DomainRechecking rechecking) {
        this.rechecking = rechecking;
    }

    /** For the container's proxy. */
    protected DomainRecheckTask() {
        this(null);
    }

    /** Which host name of the tenant. */
    public record Recheck(String host) {}

    @Override
    public String name() {
        return "domain-recheck";
    }

    @Override
    public Class<Recheck> payload() {
        return Recheck.class;
    }

    @Override
    public void run(Recheck recheck, TaskRun run) {
        rechecking.recheck(recheck.host());
    }
}
