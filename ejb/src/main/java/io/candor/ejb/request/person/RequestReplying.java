package io.candor.ejb.request.person;

import io.candor.ejb.request.RequestAction;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.attach.RequestAttaching;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.identity.RequestDoor;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestOutcome;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the person of a request does about it. Open to everybody who brings its reference and its secret. */
@Stateless
@PermitAll
public class RequestReplying {

    /** Most characters of a message. */
    public static final int LONGEST = 10_000;

    private RequestDoor door;
    private RequestTrail trail;
    private RequestAttaching attaching;
    private ApplicationClock clock;

    @Inject
    RequestReplying(RequestDoor door, RequestTrail trail, RequestAttaching attaching, ApplicationClock clock) {
        this.door = door;
        this.trail = trail;
        this.attaching = attaching;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestReplying() {}

    /**
     * Writes to the company.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if there is no text or too much of it, or the request is closed
     */
    public void write(RequestAccess access, String text) {
        write(access, text, List.of());
    }

    /**
     * The same with files, which may come without text.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if there is neither text nor a file, too much text, a file may not be attached, or the request is closed
     */
    public void write(RequestAccess access, String text, List<AttachedFile> files) {
        Request request = door.openLocked(access);
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() && files.isEmpty() || said.codePointCount(0, said.length()) > LONGEST) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-message", LONGEST);
        }
        if (request.facts().isClosed()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-closed");
        }
        Optional<UUID> message = trail.write(request, RequestMessage.Kind.FROM_PERSON, null, said);
        attaching.attach(request, files, null, message.orElse(null));
        trail.done(request, RequestAction.MESSAGE_RECEIVED, null, null, Changes.none());
    }

    /**
     * Takes the request back.
     *
     * @throws io.candor.persistence.request.NoSuchRequestException if there is no such request
     * @throws RefusedException if it is closed
     */
    public void takeBack(RequestAccess access) {
        Request request = door.openLocked(access);
        request.withdraw(clock.instant());
        trail.done(
                request,
                RequestAction.CLOSED,
                null,
                RequestOutcome.WITHDRAWN.name(),
                Changes.with("outcome", RequestOutcome.WITHDRAWN));
    }

    /** Notes that the consent which the person took back is withdrawn: it acted at once. */
    public void noteWithdrawal(RequestAccess access) {
        trail.step(door.openLocked(access), RequestStep.CONSENT_WITHDRAWN, null, null);
    }
}
