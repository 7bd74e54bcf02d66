package io.candor.it.inside;

import io.candor.ejb.task.TaskScheduling;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Schedules errands in a transaction. */
@Stateless
@PermitAll
public class Errands {

    @Inject
    private TaskScheduling tasks;

    @Inject
    private ErrandTask kind;

    @Resource
    private EJBContext context;

    /** In a transaction that is committed. */
    public String schedule(Errand errand, Instant due) {
        return tasks.at(kind, errand, due);
    }

    /** Twice under one id; whether the second was taken. */
    public boolean twice(String id, Errand errand, Instant due) {
        tasks.once(kind, id, errand, due);
        return tasks.once(kind, id, errand, due);
    }

    /** In a transaction that is rolled back. */
    public String scheduleInVain(Errand errand, Instant due) {
        String id = tasks.at(kind, errand, due);
        context.setRollbackOnly();
        return id;
    }

    /** Takes one back. */
    public boolean cancel(String id) {
        return tasks.cancel(kind, id);
    }

    /** Whether it waits or runs. */
    public boolean isWaiting(String id) {
        return tasks.isWaiting(kind, id);
    }
}
