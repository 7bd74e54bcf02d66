package io.candor.persistence.tenant;

import io.candor.persistence.tenant.Tenant.State;
import io.candor.persistence.tenant.closing.DepartingException;
import io.candor.persistence.tenant.closing.Departure;
import io.candor.persistence.tenant.closing.Suspension;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a tenant's centre is open, from the claim of its name to its deletion, and how often its public pages have changed. An operator
 * closes and opens it; a tenant that is to be deleted is closed until the cooling period is over, and then it is gone.
 */
@MappedSuperclass
public abstract class TenantLife {

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private Suspension suspension;

    @Embedded
    private Departure departure;

    private long revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For the persistence provider. */
    protected TenantLife() {}

    TenantLife(State state, Instant now) {
        this.state = state;
        this.changedAt = now;
    }

    void prepare() {
        state = State.PREPARING;
    }

    /**
     * Opens a centre that was being prepared.
     *
     * @param now the present instant, UTC
     * @throws NotPreparingException if it is open or was
     */
    public void open(Instant now) {
        NotPreparingException.check(state);
        state = State.ACTIVE;
        contentChanged(now);
    }

    /**
     * Closes the centre until it is resumed; suspending a suspended tenant changes the reason.
     *
     * @param reason as visitors and programs are told
     * @param now the present instant, UTC
     * @throws NotOpenedException if it has never been open
     * @throws io.candor.persistence.shared.RefusedException {@code error.tenant-reason} if the reason is none
     */
    public void suspend(String reason, Instant now) {
        NotOpenedException.check(state);
        suspension = new Suspension(Suspension.checked(reason), now);
        state = State.SUSPENDED;
        contentChanged(now);
    }

    /**
     * Opens the centre again.
     *
     * @param now the present instant, UTC
     * @throws NotOpenedException if it has never been open
     * @throws DepartingException if the tenant is about to be deleted
     */
    public void resume(Instant now) {
        NotOpenedException.check(state);
        DepartingException.refuseIf(departure != null);
        suspension = null;
        state = State.ACTIVE;
        contentChanged(now);
    }

    /**
     * Closes the centre and lets everything of the tenant be deleted when the cooling period is over.
     *
     * @param now the present instant, UTC
     * @throws DepartingException if that was decided before
     */
    public void depart(Departure decided, Instant now) {
        DepartingException.refuseIf(departure != null);
        departure = decided;
        contentChanged(now);
    }

    /**
     * Lets everything of a tenant whose centre was never open be deleted, at once and for good.
     *
     * @param now the present instant, UTC
     * @throws NotPreparingException if the centre is open or was
     */
    public void discard(Instant now) {
        NotPreparingException.check(state);
        departure = Departure.atOnce(now);
        contentChanged(now);
    }

    /**
     * Takes its deletion back: everything is as it was before.
     *
     * @param now the present instant, UTC
     * @throws DepartingException if it is not about to be deleted
     */
    public void stay(Instant now) {
        DepartingException.refuseUnless(departure != null && state != State.GONE);
        departure = null;
        contentChanged(now);
    }

    /**
     * Is no tenant any more, if its day has come.
     *
     * @param now the present instant, UTC
     * @return false if it is not to be deleted yet, or at all
     */
    public boolean go(Instant now) {
        if (departure == null || departure.dueAt().isAfter(now)) {
            return false;
        }
        state = State.GONE;
        contentChanged(now);
        return true;
    }

    /**
     * Notes that something which the public pages show has changed, so that every node renders them anew.
     *
     * @param now the present instant, UTC
     */
    public void contentChanged(Instant now) {
        revision++;
        changedAt = now;
    }

    /** Whether the centre is open. */
    public State state() {
        return state;
    }

    /** Why the centre is closed to visitors; empty if it is open, or was never. */
    public Optional<String> closedBecause() {
        if (state == State.PREPARING) {
            return Optional.empty();
        }
        return departure != null
                ? Optional.of(departure.reason())
                : Optional.ofNullable(suspension).map(Suspension::reason);
    }

    /** When and why the tenant is going to be deleted; empty if it is not. */
    public Optional<Departure> departure() {
        return Optional.ofNullable(departure);
    }

    /** Since when and why an operator has closed the centre; empty if none has. */
    public Optional<Suspension> suspension() {
        return Optional.ofNullable(suspension);
    }

    /** Grows with every change that public pages show. */
    public long revision() {
        return revision;
    }

    /** When something that public pages show last changed, UTC. */
    public Instant changedAt() {
        return changedAt;
    }
}
