package io.candor.ejb.request.handling;

import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.held.RequestEffects;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestTrailRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The last step of a request: its closing letter. */
@Dependent
public class RequestClosing {

    private final RequestTrailRepository written;
    private final RequestTrail trail;
    private final RequestVault vault;
    private final RequestLetters letters;
    private final RequestEffects effects;
    private final ApplicationClock clock;

    @Inject
    RequestClosing(
            RequestTrailRepository written,
            RequestTrail trail,
            RequestVault vault,
            RequestLetters letters,
            RequestEffects effects,
            ApplicationClock clock) {
        this.written = written;
        this.trail = trail;
        this.vault = vault;
        this.letters = letters;
        this.effects = effects;
        this.clock = clock;
    }

    /**
     * Closes what two people have agreed to and what is carried out, with the letter that lay beside the decision.
     *
     * @param actor subject of the member with whom it ends; null if it ends with a system's answer
     */
    public void complete(Request request, String actor) {
        request.complete(clock.instant());
        String letter = vault.key(request)
                .flatMap(key -> written.messages(request.id()).stream()
                        .filter(message -> message.kind() == RequestMessage.Kind.PROPOSAL)
                        .reduce((first, second) -> second)
                        .flatMap(RequestMessage::sealed)
                        .map(bytes -> RequestVault.open(key, bytes)))
                .orElse("");
        close(
                request,
                letter,
                actor,
                Changes.with("outcome", request.facts().ending().outcome()));
    }

    /** Does what the decision means for what Candor holds, writes the letter of a request that has just been closed, and says that it is there. */
    void close(Request request, String letter, String actor, Changes changes) {
        List<String> told = effects.of(request, actor);
        trail.write(request, RequestMessage.Kind.CLOSING, actor, letters.whole(request.facts(), letter, told));
        letters.closing(request);
        trail.done(
                request,
                RequestAction.CLOSED,
                actor,
                request.facts().ending().outcome().name(),
                changes);
    }
}
