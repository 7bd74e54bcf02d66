package io.candor.persistence.request.handling;

import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestState;
import io.candor.persistence.request.system.DataSystem;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that has to be done in one of the tenant's systems so that a request can be answered: by hand, or by the system itself, which is
 * asked by a message and answers. The message has the same id however often it is sent; only if the system has said that it failed, and is
 * asked once more, that is another one.
 */
@Entity
@Table(name = "request_task")
public class RequestTask extends TenantOwned {

    /** Longer names of systems are refused. */
    public static final int LONGEST_PLACE = DataSystem.LONGEST_NAME;

    private static final int LONGEST_FAILURE = 255;

    /** What is to be done. */
    public enum Kind {
        FIND,
        EXPORT,
        CORRECT,
        ERASE,
        ANONYMISE;

        /** Whether something of the person's is lost by it. */
        public boolean isDestroying() {
            return this == ERASE || this == ANONYMISE;
        }
    }

    /** How far it is. */
    public enum State {
        OPEN,
        /** The system has the message, and has not answered yet. */
        SENT,
        DONE,
        /** Nothing of the person's lies there. */
        NOT_FOUND,
        /** The system could not be reached, or could not do it. */
        FAILED,
        /** It turned out not to be needed. */
        DROPPED;

        private static final Set<State> PENDING = EnumSet.of(OPEN, SENT, FAILED);

        /** Whether something has still to happen. */
        public boolean isPending() {
            return PENDING.contains(this);
        }
    }

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "system_id")
    private UUID systemId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String place;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private String doneBy;

    private int tries;

    private int turn = 1;

    private String failure;

    @Column(length = 4_194_304)
    private byte[] note;

    @Version
    private int version;

    /** For the persistence provider. */
    protected RequestTask() {}

    /**
     * Something that is done by hand in a system that nobody has registered.
     *
     * @param place name of the system, 1 to 120 characters
     * @param now UTC
     * @throws RefusedException if the name is missing, too long or has control characters
     */
    public RequestTask(UUID requestId, Kind kind, String place, Instant now) {
        String name = place == null ? "" : place.strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST_PLACE
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-task-place", LONGEST_PLACE);
        }
        this.requestId = requestId;
        this.kind = kind;
        this.place = name;
        this.addedAt = now;
    }

    /** Something that has to be done in a registered system; UTC. */
    public static RequestTask at(DataSystem system, UUID requestId, Kind kind, Instant now) {
        var task = new RequestTask(requestId, kind, system.name(), now);
        task.systemId = system.id();
        return task;
    }

    /**
     * Notes that it is done, that nothing was there, or that it is not needed.
     *
     * @param how one of these
     * @param by subject of the member's account; null for Candor itself
     * @param sealedNote what was written about it, sealed with the request's key; null for nothing
     * @throws RefusedException if it is over already
     */
    public void finish(State how, String by, byte[] sealedNote, Instant now) {
        if (!state.isPending() || how.isPending()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-task-done");
        }
        end(how, sealedNote, now);
        doneBy = by;
    }

    /**
     * Whether the message that asks for it may leave now: what takes something away or hands something out waits until it is known who
     * asks, and what destroys until two people have agreed.
     */
    public boolean mayLeave(RequestFacts request) {
        return state == State.OPEN && maySend(request);
    }

    /** The same for a message that is sent for the first time or once more. */
    public boolean maySend(RequestFacts request) {
        if (systemId == null || !state.isPending() || request.isClosed()) {
            return false;
        }
        if (kind.isDestroying()) {
            return request.head().state() == RequestState.AGREED;
        }
        return kind == Kind.FIND || request.identity().isConfirmed();
    }

    /**
     * Notes a try to send its message; nothing changes if the system has answered meanwhile.
     *
     * @param arrived whether the system has taken it
     * @param why why it has not
     */
    public void tried(boolean arrived, String why, Instant now) {
        tries++;
        if (state == State.OPEN) {
            state = arrived ? State.SENT : state;
            sentAt = arrived ? now : sentAt;
            failure = arrived ? null : why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
        }
    }

    /** Its message has not arrived for so long that it is not tried any more. */
    public void giveUp() {
        if (state == State.OPEN) {
            state = State.FAILED;
        }
    }

    /**
     * Takes in what the system says.
     *
     * @param result done, not found or failed
     * @param sealedNote what it says about it, sealed with the request's key; null for nothing
     * @return false if it has said the same before
     * @throws RefusedException if it has said something else before, or a member has finished it
     */
    public boolean answer(State result, byte[] sealedNote, Instant now) {
        if (state == result && answeredAt != null) {
            return false;
        }
        boolean waiting = state == State.OPEN || state == State.SENT || state == State.FAILED && answeredAt == null;
        if (!waiting) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-task-done");
        }
        end(result, sealedNote, now);
        answeredAt = now;
        return true;
    }

    /**
     * Is asked for once more: under the same id, unless the system has answered.
     *
     * @throws RefusedException if it was not asked for, or is over
     */
    public void again() {
        if (state != State.FAILED && state != State.SENT) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-task-done");
        }
        if (answeredAt != null) {
            turn++;
            answeredAt = null;
        }
        state = State.OPEN;
        failure = null;
    }

    private void end(State how, byte[] sealedNote, Instant now) {
        state = how;
        doneAt = now;
        note = sealedNote == null ? note : sealedNote.clone();
        failure = null;
    }

    /** The request that it is for. */
    public UUID requestId() {
        return requestId;
    }

    /** The registered system; empty if it is none. */
    public Optional<UUID> systemId() {
        return Optional.ofNullable(systemId);
    }

    /** What is to be done. */
    public Kind kind() {
        return kind;
    }

    /** Name of the system. */
    public String place() {
        return place;
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** When it was added, UTC. */
    public Instant addedAt() {
        return addedAt;
    }

    /** How often it was asked for anew, from 1 on: a part of its message's id. */
    public int turn() {
        return turn;
    }

    /** How often its message was sent. */
    public int tries() {
        return tries;
    }

    /** Why its message did not arrive the last time; empty if it did, or was not sent. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** What was written about it, sealed; empty if nothing was. */
    public Optional<byte[]> note() {
        return Optional.ofNullable(note).map(byte[]::clone);
    }
}
