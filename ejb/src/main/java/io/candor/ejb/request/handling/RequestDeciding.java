package io.candor.ejb.request.handling;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.RequestRepository;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestTask;
import io.candor.persistence.request.handling.RequestTaskRepository;
import io.candor.persistence.request.handling.RequestTrailRepository;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Decides requests. What is erased does not come back, so two people decide that. A refusal says on what ground, and its letter always
 * names the authority and the court.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class RequestDeciding {

    private RequestRepository requests;
    private RequestTaskRepository tasks;
    private RequestTrailRepository written;
    private RequestTrail trail;
    private RequestVault vault;
    private RequestLetters letters;
    private ApplicationClock clock;

    @Resource
    private SessionContext session;

    @Inject
    RequestDeciding(
            RequestRepository requests,
            RequestTaskRepository tasks,
            RequestTrailRepository written,
            RequestTrail trail,
            RequestVault vault,
            RequestLetters letters,
            ApplicationClock clock) {
        this.requests = requests;
        this.tasks = tasks;
        this.written = written;
        this.trail = trail;
        this.vault = vault;
        this.letters = letters;
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
        boolean tasksOpen = tasks.of(id).stream().anyMatch(task -> task.state() == RequestTask.State.OPEN);
        if (tasksOpen && decision.outcome().acts()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-tasks-open");
        }
        boolean closed = request.propose(decision, self(), clock.instant());
        Changes changes = Changes.with("outcome", decision.outcome()).and("ground", null, decision.ground());
        if (closed) {
            close(request, said, changes);
        } else {
            trail.write(request, RequestMessage.Kind.PROPOSAL, self(), said);
            trail.done(
                    request, RequestAction.PROPOSED, self(), decision.outcome().name(), changes);
        }
        return closed;
    }

    /**
     * Agrees to what somebody else has decided; the person gets the letter.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if nothing is waiting, or it is one's own decision
     */
    public void approve(UUID id) {
        Request request = requests.getLocked(id);
        request.approve(self(), clock.instant());
        String letter = vault.key(request)
                .flatMap(key -> written.messages(id).stream()
                        .filter(message -> message.kind() == RequestMessage.Kind.PROPOSAL)
                        .reduce((first, second) -> second)
                        .flatMap(RequestMessage::sealed)
                        .map(bytes -> RequestVault.open(key, bytes)))
                .orElse("");
        trail.done(request, RequestAction.APPROVED, self(), null, Changes.none());
        close(request, letter, Changes.with("outcome", request.facts().ending().outcome()));
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

    private void close(Request request, String letter, Changes changes) {
        trail.write(request, RequestMessage.Kind.CLOSING, self(), letters.whole(request.facts(), letter));
        letters.closing(request);
        trail.done(
                request,
                RequestAction.CLOSED,
                self(),
                request.facts().ending().outcome().name(),
                changes);
    }

    private String self() {
        return session.getCallerPrincipal().getName();
    }
}
