package io.candor.ejb.request.file;

import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/** Throws a collection away when its time is over, or it has been fetched often enough. */
@ApplicationScoped
public class RequestFileTask implements TaskKind<RequestFileTask.Over> {

    private final Instance<RequestFileEnding> ending;

    @Inject
    RequestFileTask(Instance<RequestFileEnding> ending) {
        this.ending = ending;
    }

    /** For the container's proxy. */
    protected RequestFileTask() {
        this(null);
    }

    /** Which file. */
    public record Over(UUID fileId) {}

    @Override
    public String name() {
        return "request-file-over";
    }

    @Override
    public Class<Over> payload() {
        return Over.class;
    }

    @Override
    public void run(Over over, TaskRun run) {
        ending.get().end(over.fileId());
    }
}
