package io.candor.ejb.request;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.handling.RequestEvent;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.request.handling.RequestTrailRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Writes down what happens to a request: as a step of its own way, in the audit log, and what was written, sealed. */
@Dependent
public class RequestTrail {

    private final RequestTrailRepository trail;
    private final RequestVault vault;
    private final AuditLog audit;
    private final ApplicationClock clock;

    @Inject
    RequestTrail(RequestTrailRepository trail, RequestVault vault, AuditLog audit, ApplicationClock clock) {
        this.trail = trail;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes something that was done, in the request's way and in the audit log.
     *
     * @param actor subject of the member's account; null for the person and for Candor itself
     * @param detail one word or name that says more; null for nothing
     * @param changes from what to what, without anything of the person's
     */
    public void done(Request request, RequestAction action, String actor, String detail, Changes changes) {
        step(request, action.step(), actor, detail);
        audit.record(action, thing(request), changes);
    }

    /** Notes a step of the request's way alone. */
    public void step(Request request, RequestStep step, String actor, String detail) {
        trail.add(new RequestEvent(request.id(), step, clock.instant(), actor, detail));
    }

    /**
     * Keeps something that was written; once the request's key is destroyed, nothing is kept.
     *
     * @param actor subject of the member's account; null for the person
     * @return its identifier, for what comes with it; empty if nothing is kept
     */
    public Optional<UUID> write(Request request, RequestMessage.Kind kind, String actor, String text) {
        return vault.key(request).map(key -> {
            byte[] sealed = RequestVault.seal(key, text);
            var message = new RequestMessage(request.id(), kind, actor, sealed, clock.instant());
            trail.add(message);
            return message.id();
        });
    }

    /** What the audit log calls a request. */
    public static Thing thing(Request request) {
        return Thing.of("request", request.id(), request.facts().head().reference());
    }
}
