package io.candor.persistence.notice.delivery;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What people are told about one version before it takes effect. Begins with the version's publication, in the same transaction; is sent
 * in lanes, each of which has its share of the people; can be paused and resumed; ends when nobody is left, or is cancelled with the
 * version. Stays for ever as evidence.
 */
@Entity
public class Notice extends TenantOwned {

    /** How far it has come. */
    public enum State {
        SENDING,
        PAUSED,
        DONE,
        CANCELLED
    }

    @Column(name = "policy_version_id")
    private UUID policyVersionId;

    private int number;

    private int outgoing;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "is_owed")
    private boolean owed;

    private int lanes;

    private int recipients;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Notice() {}

    /**
     * The notice of a version.
     *
     * @param about the version that is announced
     * @param owed whether the outgoing version promises a mail for it, so that it has to wait for the mails
     * @param now the present instant, UTC
     */
    public Notice(About about, boolean owed, Instant now) {
        this.policyVersionId = about.versionId();
        this.number = about.number();
        this.outgoing = about.outgoing();
        this.plannedAt = about.effectiveAt();
        this.owed = owed;
        this.state = State.SENDING;
        this.announcedAt = now;
    }

    /**
     * The version that is announced.
     *
     * @param versionId its id
     * @param number its number
     * @param outgoing number of the version in force when it takes effect
     * @param effectiveAt when it is planned to, UTC
     */
    public record About(UUID versionId, int number, int outgoing, Instant effectiveAt) {}

    /**
     * Notes how many people it goes to, in how many lanes. Nobody at all: then it is done.
     *
     * @param now the present instant, UTC
     */
    public void begin(int people, int inLanes, Instant now) {
        recipients = people;
        lanes = inLanes;
        if (people == 0) {
            finish(now);
        }
    }

    /**
     * Holds it; what is on its way goes on.
     *
     * @throws RefusedException if it is not being sent
     */
    public void pause() {
        require(State.SENDING);
        state = State.PAUSED;
    }

    /**
     * Goes on.
     *
     * @throws RefusedException if it is not paused
     */
    public void resume() {
        require(State.PAUSED);
        state = State.SENDING;
    }

    /** Ends it with its version; what has been sent has been sent. One that is done stays done. */
    public void cancel(Instant now) {
        if (isOpen()) {
            state = State.CANCELLED;
            finishedAt = now;
        }
    }

    /** Nobody is left. */
    public void finish(Instant now) {
        if (isOpen()) {
            state = State.DONE;
            finishedAt = now;
        }
    }

    private void require(State needed) {
        if (state != needed) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.notice-state");
        }
    }

    /** Whether somebody may still be waiting for it. */
    public boolean isOpen() {
        return state == State.SENDING || state == State.PAUSED;
    }

    /** The version that is announced. */
    public UUID policyVersionId() {
        return policyVersionId;
    }

    /** Its number. */
    public int number() {
        return number;
    }

    /** Number of the version that it follows. */
    public int outgoing() {
        return outgoing;
    }

    /** How far it has come. */
    public State state() {
        return state;
    }

    /** Whether the version has to wait for the mails. */
    public boolean isOwed() {
        return owed;
    }

    /** In how many parts it is sent at once. */
    public int lanes() {
        return lanes;
    }

    /** How many people it goes to. */
    public int recipients() {
        return recipients;
    }

    /** When the version was to take effect, as it was published, UTC. */
    public Instant plannedAt() {
        return plannedAt;
    }

    /** Since when it is under way, UTC. */
    public Instant announcedAt() {
        return announcedAt;
    }

    /** When it ended, UTC; empty as long as it has not. */
    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
