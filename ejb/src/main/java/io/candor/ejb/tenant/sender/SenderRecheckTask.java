package io.candor.ejb.tenant.sender;

import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks once a day whether the records of a verified sender are still there; tried again while no name server answers. */
@ApplicationScoped
public class SenderRecheckTask implements TaskKind<SenderRecheckTask.Recheck> {

    private final SenderChecking checking;

    @Inject
    SenderRecheckTask(SenderChecking checking) {
        this.checking = checking;
    }

    /** For the container's proxy. */
    protected SenderRecheckTask() {
        this(null);
    }

    /** Which sender of the tenant. */
    public record Recheck(UUID sender) {}

    @Override
    public String name() {
        return "sender-recheck";
    }

    @Override
    public Class<Recheck> payload() {
        return Recheck.class;
    }

    @Override
    public void run(Recheck recheck, TaskRun run) {
        checking.recheck(recheck);
    }
}
