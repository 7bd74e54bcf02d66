package io.candor.ejb.notice.delivery;

import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import io.candor.ejb.task.TaskScheduling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Wakes the lanes of a notice that goes on, once more behind the first time: a lane that was just ending its turn then, because the notice
 * was paused, could not be woken and may be gone.
 */
@ApplicationScoped
public class NoticeResumeTask implements TaskKind<NoticeResumeTask.Resumed> {

    /** By then, whichever lane works has seen that the notice goes on. */
    public static final Duration BEHIND = Duration.ofSeconds(10);

    private static final Retry FOR_A_DAY = new Retry(200, Duration.ofSeconds(5), 2, Duration.ofMinutes(10));

    private final Instance<TaskScheduling> tasks;
    private final NoticeLaneTask lane;

    @Inject
    NoticeResumeTask(Instance<TaskScheduling> tasks, NoticeLaneTask lane) {
        this.tasks = tasks;
        this.lane = lane;
    }

    /** For the container's proxy. */
    protected NoticeResumeTask() {
        this(null, null);
    }

    /** Which notice, and how many lanes it has. */
    public record Resumed(UUID notice, int lanes) {}

    @Override
    public String name() {
        return "notice-resume";
    }

    @Override
    public Class<Resumed> payload() {
        return Resumed.class;
    }

    @Override
    public Retry retry() {
        return FOR_A_DAY;
    }

    @Override
    public void run(Resumed resumed, TaskRun run) {
        wake(tasks.get(), resumed);
    }

    /** Makes all lanes of a notice due now, but for those that work at this moment. */
    public void wake(TaskScheduling scheduling, Resumed resumed) {
        for (int i = 0; i < resumed.lanes(); i++) {
            scheduling.wake(lane, NoticeLane.id(resumed.notice(), i), new NoticeLane(resumed.notice(), i));
        }
    }
}
