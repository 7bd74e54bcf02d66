package io.candor.ejb.directory;

import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets Keycloak follow an account's membership as it is when the task runs: whichever of two tasks comes last, the end is right. */
@ApplicationScoped
public class DirectoryTask implements TaskKind<DirectoryStep> {

    private final DirectoryFollowing following;

    @Inject
    DirectoryTask(DirectoryFollowing following) {
        this.following = following;
    }

    /** For the container's proxy. */
    protected DirectoryTask() {
        this(null);
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Class<DirectoryStep> payload() {
        return DirectoryStep.class;
    }

    @Override
    public void run(DirectoryStep step, TaskRun run) {
        following.follow(step.subject());
    }

    @Override
    public void giveUp(DirectoryStep step, TaskRun run, RuntimeException failure) {
        following.giveUp(step.subject());
    }
}
