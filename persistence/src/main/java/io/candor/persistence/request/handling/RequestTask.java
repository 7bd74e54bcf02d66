package io.candor.persistence.request.handling;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something that has to be done in one of the tenant's systems so that a request can be answered. */
@Entity
@Table(name = "request_task")
public class RequestTask extends TenantOwned {

    /** Longer names of systems are refused. */
    public static final int LONGEST_PLACE = 120;

    /** What is to be done. */
    public enum Kind {
        FIND,
        EXPORT,
        CORRECT,
        ERASE,
        ANONYMISE
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        /** It turned out not to be needed. */
        DROPPED
    }

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String place;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private String doneBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected RequestTask() {}

    /**
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

    /**
     * Notes that it is done, or not needed.
     *
     * @param how anything but open
     * @param by subject of the member's account
     * @throws RefusedException if it is not open any more
     */
    public void finish(State how, String by, Instant now) {
        if (state != State.OPEN) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-task-done");
        }
        state = how;
        doneBy = by;
        doneAt = now;
    }

    /** The request that it is for. */
    public UUID requestId() {
        return requestId;
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
}
