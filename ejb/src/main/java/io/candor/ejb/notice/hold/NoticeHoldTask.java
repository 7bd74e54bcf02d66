package io.candor.ejb.notice.hold;

import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks now and then whether the day of a version that is held can still be kept. */
@ApplicationScoped
public class NoticeHoldTask implements TaskKind<NoticeHoldTask.Look> {

    private static final Retry FOR_WEEKS = new Retry(2_000, Duration.ofSeconds(10), 2, Duration.ofMinutes(10));

    private final Instance<NoticeHolding> holding;

    @Inject
    NoticeHoldTask(Instance<NoticeHolding> holding) {
        this.holding = holding;
    }

    /** For the container's proxy. */
    protected NoticeHoldTask() {
        this(null);
    }

    /** Which notice the version is waiting for. */
    public record Look(UUID notice) {}

    @Override
    public String name() {
        return "notice-hold";
    }

    @Override
    public Class<Look> payload() {
        return Look.class;
    }

    @Override
    public Retry retry() {
        return FOR_WEEKS;
    }

    @Override
    public void run(Look look, TaskRun run) {
        // All of it is in the next line: it says when to come again.
    }

    @Override
    public Optional<Instant> again(Look look, TaskRun run) {
        return holding.get().look(look.notice());
    }
}
