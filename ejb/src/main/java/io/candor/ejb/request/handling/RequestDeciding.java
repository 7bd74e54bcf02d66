package io.candor.ejb.request.handling;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.system.TaskPlanning;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Decides requests. What is erased does not come back, so two people decide that. A refusal says on what ground, and its letter always
 * names the authority and the court.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class RequestDeciding {

    private RequestRepository requests;
    private TaskPlanning planning;
    private RequestClosing closing;
    private RequestTrail trail;
    private ApplicationClock clock;

    @Resource
    private SessionContext session;

    @Inject
    RequestDeciding(
            RequestRepository requests,
            TaskPlanning planning,
            RequestClosing closing,
            RequestTrail trail,
            ApplicationClock clock) {
        this.requests = requests;
        this.planning = planning;
        this.closing = closing;
        this.trail = trail;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestDeciding() {}

    /**
     * Decides a request, with the letter that the person gets. An erasure waits for a second person.
     *
     * @param letter in the words of whoever decides; grounds, complaint route and remedy are added
     * @return whether it is closed by that
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if it cannot end so, tasks are open, it is not known who asks, or there is no letter
     */
    public boolean decide(UUID id, RequestDecision decision, String letter) {
        Request request = requests.getLocked(id);
        String said = RequestHandling.checked(letter);
        if (decision.outcome().acts()) {
            checkTasks(request, decision);
        }
        boolean closed = request.propose(decision, self(), clock.instant());
        Changes changes = Changes.with("outcome", decision.outcome()).and("ground", null, decision.ground());
        if (closed) {
            closing.close(request, said, self(), changes);
        } else {
            trail.write(request, RequestMessage.Kind.PROPOSAL, self(), said);
            trail.done(
                    request, RequestAction.PROPOSED, self(), decision.outcome().name(), changes);
        }
        return closed;
    }

    /**
     * Agrees to what somebody else has decided. Systems that erase by themselves are asked now; the person gets the letter when all of them
     * have done it, at once if there are none.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if nothing is waiting, or it is one's own decision
     */
    public void approve(UUID id) {
        Request request = requests.getLocked(id);
        request.approve(self());
        trail.done(request, RequestAction.APPROVED, self(), null, Changes.none());
        if (planning.pending(request).isEmpty()) {
            closing.complete(request, self());
        } else {
            planning.release(request);
        }
    }

    /**
     * Gives a decision back, to be thought over.
     *
     * @param note why, for the one who decided
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if nothing is waiting, or there is no note
     */
    public void sendBack(UUID id, String note) {
        Request request = requests.getLocked(id);
        String said = RequestHandling.checked(note);
        request.sendBack();
        trail.write(request, RequestMessage.Kind.NOTE, self(), said);
        trail.done(request, RequestAction.SENT_BACK, self(), null, Changes.none());
    }

    private void checkTasks(Request request, RequestDecision decision) {
        boolean two = decision.needsSecondPerson(request.facts().asked().types());
        String open = planning.pending(request).stream()
                .filter(task -> !two || !planning.waitsForAgreement(task))
                .map(RequestTask::place)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw RefusedException.state("error.request-tasks-open", open);
        }
    }

    private String self() {
        return session.getCallerPrincipal().getName();
    }
}
