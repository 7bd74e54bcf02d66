package io.candor.ejb.request.end;

import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFileRepository;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.handling.RequestTrailRepository;
import io.candor.persistence.request.identity.IdentityChallengeRepository;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Destroys what closed requests hold when the tenant's own period is over: key, content, messages and files. The row and its steps stay and
 * say that a request was made and how it ended, of nobody in particular. The request of somebody who has been erased goes after a month,
 * in which they can read its letter. For tasks, and for commands that close requests.
 */
@Stateless
@PermitAll
public class RequestPurging {

    /** How long somebody who has been erased can read the letter that says so. */
    public static final Duration LETTER = Duration.ofDays(30);

    private static final Duration DAY = Duration.ofDays(1);

    private RequestRepository requests;
    private RequestFileRepository files;
    private RequestTrailRepository written;
    private IdentityChallengeRepository challenges;
    private RequestTrail trail;
    private ProcessingQueries register;
    private TenantQueries tenants;
    private TaskScheduling tasks;
    private RequestPurgeTask kind;
    private CurrentTenant tenant;
    private ApplicationClock clock;

    @Inject
    RequestPurging(
            RequestRepository requests,
            RequestFileRepository files,
            RequestTrailRepository written,
            IdentityChallengeRepository challenges,
            RequestTrail trail,
            ProcessingQueries register,
            TenantQueries tenants,
            TaskScheduling tasks,
            RequestPurgeTask kind,
            CurrentTenant tenant,
            ApplicationClock clock) {
        this.requests = requests;
        this.files = files;
        this.written = written;
        this.challenges = challenges;
        this.trail = trail;
        this.register = register;
        this.tenants = tenants;
        this.tasks = tasks;
        this.kind = kind;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestPurging() {}

    /** Sees to it that the current tenant's closed requests are looked through once a day; a second time changes nothing. */
    public void watch() {
        tasks.once(
                kind,
                "requests-of:" + tenant.id(),
                new RequestPurgeTask.Purge(null),
                clock.instant().plus(DAY));
    }

    /** Sees to it that a request of somebody who has just been erased goes when its letter has been read. */
    public void plan(Request erased) {
        tasks.once(
                kind,
                "request:" + erased.id(),
                new RequestPurgeTask.Purge(erased.id()),
                clock.instant().plus(LETTER));
    }

    /**
     * Requests whose period may be over, the oldest first.
     *
     * @param most how many
     */
    public List<UUID> candidates(int most) {
        return requests.closedUntil(period().latest(clock.instant()), most);
    }

    /**
     * Destroys what a request holds if its period is over; a second time changes nothing.
     *
     * @return whether nothing is left of it
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     */
    public boolean purge(UUID id) {
        Request request = requests.getLocked(id);
        if (request.wrappedKey().isEmpty()) {
            return true;
        }
        boolean over = isOver(request.facts(), clock.instant());
        if (over) {
            destroy(request);
        }
        return over;
    }

    /** Destroys what a request holds, whatever its period. The caller has locked it and has a reason. */
    public void destroy(Request request) {
        UUID id = request.id();
        for (RequestFile file : files.of(id)) {
            files.remove(file);
        }
        written.removeMessages(id);
        challenges.removeOf(id);
        request.shred();
        trail.done(request, RequestAction.PURGED, null, null, Changes.none());
    }

    private boolean isOver(RequestFacts facts, Instant now) {
        Instant closedAt = facts.ending().closedAt();
        if (!facts.isClosed() || closedAt == null) {
            return false;
        }
        boolean erased = facts.asked().types().contains(RequestType.ERASURE)
                && facts.ending().outcome() == RequestOutcome.GRANTED;
        return !now.isBefore(period().end(closedAt)) || erased && !now.isBefore(closedAt.plus(LETTER));
    }

    private KeepingPeriod period() {
        ZoneId zone = ZoneId.of(tenants.centre(tenants.languages().get(0)).timeZone());
        return KeepingPeriod.of(register.retention(), zone);
    }
}
