package io.candor.ejb.request.handling;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.deadline.law.PauseCause;
import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestClock;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.system.TaskPlanning;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.clock.RequestCourse;
import io.candor.persistence.request.clock.RequestDates;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.identity.IdentityProof;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets a request's clock stand still, go on, and be extended once: only where the law that applies allows it, and always with a letter to
 * the person that says why.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT})
public class RequestClockKeeping {

    private RequestRepository requests;
    private RequestClock dates;
    private RequestTrail trail;
    private RequestLetters letters;
    private RequestReminding reminding;
    private TaskPlanning planning;
    private ApplicationClock clock;

    @Resource
    private SessionContext session;

    @Inject
    RequestClockKeeping(
            RequestRepository requests,
            RequestClock dates,
            RequestTrail trail,
            RequestLetters letters,
            RequestReminding reminding,
            TaskPlanning planning,
            ApplicationClock clock) {
        this.requests = requests;
        this.dates = dates;
        this.trail = trail;
        this.letters = letters;
        this.reminding = reminding;
        this.planning = planning;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestClockKeeping() {}

    /**
     * Asks the person for something without which it cannot go on.
     *
     * @param cause name of what is outstanding, one of {@link PauseCause}
     * @param question what is asked for and why, as the person reads it
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if no law allows it for this request, it is waiting already, or there is no question
     */
    public void pause(UUID id, String cause, String question) {
        Request request = requests.getLocked(id);
        String asked = RequestHandling.checked(question);
        RequestCourse course = request.facts().clock().course();
        if (course.lasting().isPresent()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-paused");
        }
        follow(request, course.paused(PauseCause.valueOf(cause).name(), now()));
        trail.write(request, RequestMessage.Kind.TO_PERSON, self(), asked);
        letters.question(request);
        trail.done(request, RequestAction.PAUSED, self(), cause, Changes.with("cause", cause));
    }

    /**
     * Goes on, because the person gave what was outstanding.
     *
     * @param proved whether it is known by that who asks
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if it is not waiting
     */
    public void resume(UUID id, boolean proved) {
        Request request = requests.getLocked(id);
        RequestCourse course = request.facts().clock().course();
        if (course.lasting().isEmpty()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-not-paused");
        }
        follow(request, course.resumed(now()));
        if (proved) {
            request.confirm(IdentityProof.FURTHER, now());
            planning.release(request);
        }
        trail.done(request, RequestAction.RESUMED, self(), null, Changes.with("identityProved", proved));
    }

    /**
     * Extends the period, once, before its first date.
     *
     * @param reason why more time is needed, as the person reads it
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if no law allows it, it was extended before, the first date has passed, or there is no reason
     */
    public void extend(UUID id, String reason) {
        Request request = requests.getLocked(id);
        String said = RequestHandling.checked(reason);
        RequestFacts facts = request.facts();
        RequestCourse course = facts.clock().course();
        if (course.extended().isPresent()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-extended");
        }
        Instant before = facts.clock().due().orElse(null);
        follow(request, course.extended(now()));
        trail.write(request, RequestMessage.Kind.TO_PERSON, self(), said);
        letters.extension(request);
        Instant after = request.facts().clock().due().orElse(null);
        trail.done(request, RequestAction.EXTENDED, self(), null, Changes.of("answerBefore", before, after));
    }

    private void follow(Request request, RequestCourse course) {
        RequestDates computed = RequestClock.dates(dates.of(request.facts(), course));
        request.follow(course);
        request.schedule(computed);
        reminding.plan(request.facts());
    }

    private Instant now() {
        return clock.instant();
    }

    private String self() {
        return session.getCallerPrincipal().getName();
    }
}
