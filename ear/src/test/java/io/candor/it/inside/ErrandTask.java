package io.candor.it.inside;

import io.candor.ejb.task.PointlessTaskException;
import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A kind of task that tells what happened to it. */
@ApplicationScoped
public class ErrandTask implements TaskKind<Errand> {

    /** Something that happened. */
    public record Happened(String what, int attempt, UUID tenant, boolean givenUp) {}

    private final List<Happened> happened = new CopyOnWriteArrayList<>();

    @Inject
    private CurrentTenant currentTenant;

    @Override
    public String name() {
        return "errand";
    }

    @Override
    public Class<Errand> payload() {
        return Errand.class;
    }

    @Override
    public Retry retry() {
        return new Retry(3, Duration.ofMinutes(10), 2, Duration.ofHours(1));
    }

    @Override
    public void run(Errand errand, TaskRun run) {
        note(errand, run, false);
        if (errand.failures() < 0) {
            throw new PointlessTaskException("nobody can do this");
        }
        if (run.attempt() <= errand.failures()) {
            throw new IllegalStateException("failed on purpose");
        }
    }

    @Override
    public void giveUp(Errand errand, TaskRun run, RuntimeException failure) {
        note(errand, run, true);
    }

    /** What has happened to one test's errand. */
    public List<Happened> of(String what) {
        return happened.stream().filter(one -> one.what().equals(what)).toList();
    }

    private void note(Errand errand, TaskRun run, boolean givenUp) {
        UUID tenant = currentTenant.isPresent() ? currentTenant.id() : null;
        happened.add(new Happened(errand.what(), run.attempt(), tenant, givenUp));
    }
}
