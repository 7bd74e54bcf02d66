package io.candor.ejb.notice.bounce;

import io.candor.ejb.task.TaskScheduling;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Begins to read the mailbox for returned mail when the application starts, if the operator has set one. */
@Singleton
@Startup
@DependsOn("TasksAtStart")
@PermitAll
public class BouncesAtStart {

    private static final String MAILBOX = "operator";

    private BounceSettings settings;
    private BounceTask task;
    private TaskScheduling tasks;

    @Inject
    BouncesAtStart(BounceSettings settings, BounceTask task, TaskScheduling tasks) {
        this.settings = settings;
        this.task = task;
        this.tasks = tasks;
    }

    /** For the container's proxy. */
    protected BouncesAtStart() {}

    @PostConstruct
    void begin() {
        // Whatever is wrong with the configuration stops the start.
        if (settings.mailbox().isPresent()) {
            tasks.wake(task, MAILBOX, new BounceTask.Look(MAILBOX));
        }
    }
}
