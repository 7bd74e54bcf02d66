package io.candor.ejb.request.end;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.Retry;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Destroys what a request holds when its day has come: of all of a tenant's once a day, or of one. */
@ApplicationScoped
public class RequestPurgeTask implements TaskKind<RequestPurgeTask.Purge> {

    private static final int AT_ONCE = 500;
    private static final Retry UNTIL_IT_WORKS = new Retry(1_000, Duration.ofMinutes(1), 3, Duration.ofHours(6));

    private final Instance<RequestPurging> purging;
    private final ApplicationClock clock;

    @Inject
    RequestPurgeTask(Instance<RequestPurging> purging, ApplicationClock clock) {
        this.purging = purging;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestPurgeTask() {
        this(null, null);
    }

    /** Which request; null for all of the tenant's. */
    public record Purge(UUID requestId) {}

    @Override
    public String name() {
        return "request-purge";
    }

    @Override
    public Class<Purge> payload() {
        return Purge.class;
    }

    @Override
    public Retry retry() {
        return UNTIL_IT_WORKS;
    }

    @Override
    public void run(Purge purge, TaskRun run) {
        if (purge.requestId() != null) {
            purging.get().purge(purge.requestId());
            return;
        }
        List<UUID> candidates;
        boolean over = true;
        do {
            candidates = purging.get().candidates(AT_ONCE);
            for (UUID id : candidates) {
                over = purging.get().purge(id);
            }
            // The oldest come first: behind one whose time has not come there is none whose time has.
        } while (over && candidates.size() == AT_ONCE);
    }

    @Override
    public Optional<Instant> again(Purge purge, TaskRun run) {
        return purge.requestId() == null ? Optional.of(clock.instant().plus(Duration.ofDays(1))) : Optional.empty();
    }
}
