package io.candor.ejb.notice.processor;

import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells people of changes in the register of processors once it has been left alone for long enough; one for each tenant. */
@ApplicationScoped
public class ProcessorNewsTask implements TaskKind<ProcessorNewsTask.Look> {

    private static final Retry FOR_A_WEEK = new Retry(200, Duration.ofSeconds(10), 2, Duration.ofHours(1));

    private final Instance<ProcessorNewsKeeping> keeping;

    @Inject
    ProcessorNewsTask(Instance<ProcessorNewsKeeping> keeping) {
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected ProcessorNewsTask() {
        this(null);
    }

    /** Which edition people knew when the first change was made. */
    public record Look(int edition) {}

    @Override
    public String name() {
        return "processor-news";
    }

    @Override
    public Class<Look> payload() {
        return Look.class;
    }

    @Override
    public Retry retry() {
        return FOR_A_WEEK;
    }

    @Override
    public void run(Look look, TaskRun run) {
        keeping.get().tellIfDue();
    }

    @Override
    public Optional<Instant> again(Look look, TaskRun run) {
        return keeping.get().dueAt();
    }
}
