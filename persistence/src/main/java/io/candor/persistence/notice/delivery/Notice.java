package io.candor.persistence.notice.delivery;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.subscriber.NoticeTopic;
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
 * What people are told: about one version before it takes effect, about changes of the register of processors, or about a new owner. That of a
 * version begins with its publication, in the same transaction. Is sent in lanes, each of which has its share of the people; can be paused and resumed;
 * ends when nobody is left, or is cancelled with the version. Stays for ever as evidence.
 */
@Entity
public class Notice extends TenantOwned {

    /** What people are told about. */
    public enum Kind {
        /** A version of the policy. */
        POLICY,
        /** Changes of the register of processors. */
        PROCESSORS,
        /** A change of the company's owner. */
        OWNERSHIP
    }

    /** How far it has come. */
    public enum State {
        SENDING,
        PAUSED,
        DONE,
        CANCELLED
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

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
        this(Kind.POLICY, about.number(), about.effectiveAt(), owed, now);
        this.policyVersionId = about.versionId();
        this.outgoing = about.outgoing();
    }

    private Notice(Kind kind, int number, Instant plannedAt, boolean owed, Instant now) {
        this.kind = kind;
        this.number = number;
        this.plannedAt = plannedAt;
        this.owed = owed;
        this.state = State.SENDING;
        this.announcedAt = now;
    }

    /**
     * The notice of changes of the register of processors, which hold already.
     *
     * @param edition number of the register as it is told
     * @param owed whether the version in force promises a mail about it to holders of accounts
     * @param now the present instant, UTC
     */
    public static Notice ofProcessors(int edition, boolean owed, Instant now) {
        var notice = new Notice(Kind.PROCESSORS, edition, now, owed, now);
        notice.outgoing = edition - 1;
        return notice;
    }

    /**
     * The notice of a change of ownership.
     *
     * @param number of the change
     * @param from when the new owner begins, UTC
     * @param owed whether the version in force promises a mail about it to holders of accounts
     * @param now the present instant, UTC
     */
    public static Notice ofOwnership(int number, Instant from, boolean owed, Instant now) {
        var notice = new Notice(Kind.OWNERSHIP, number, from, owed, now);
        notice.outgoing = number - 1;
        return notice;
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

    /** What people are told about. */
    public Kind kind() {
        return kind;
    }

    /** Whom it is for. */
    public Audience audience() {
        return new Audience(kind == Kind.PROCESSORS ? NoticeTopic.PROCESSORS : NoticeTopic.POLICY, owed);
    }

    /** The version that is announced; null if it is none. */
    public UUID policyVersionId() {
        return policyVersionId;
    }

    /** Number of the version, of the edition of the register, or of the change of ownership. */
    public int number() {
        return number;
    }

    /** Number of the one that it follows. */
    public int outgoing() {
        return outgoing;
    }

    /** How far it has come. */
    public State state() {
        return state;
    }

    /** Whether the mail is promised, so that a version has to wait for it. */
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

    /** When the version was to take effect, as it was published, or the new owner begins, UTC. */
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
