package io.candor.ejb.tenant.opening;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.tenant.opening.OpeningPermit;
import io.candor.persistence.tenant.opening.OpeningPermitRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Keeps which addresses may set up a centre. For features that have decided who may grant that, and for the registration of tenants. */
@Stateless
@PermitAll
public class OpeningPermits {

    private OpeningPermitRepository permits;
    private ApplicationClock clock;

    @Inject
    OpeningPermits(OpeningPermitRepository permits, ApplicationClock clock) {
        this.permits = permits;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OpeningPermits() {}

    /**
     * A permit.
     *
     * @param invitedBy how the operator is called who granted it
     * @param expiresAt until when it is good, UTC
     * @param spentAt when a centre was begun on it, UTC; null for not yet
     */
    public record Permit(String email, String invitedBy, Instant expiresAt, Instant spentAt) {}

    /** Lets whoever receives mail at an address set up a centre; another one if that has happened already. */
    public void grant(EmailAddress email, String by) {
        Instant now = clock.instant();
        permits.findLocked(email)
                .ifPresentOrElse(permit -> permit.again(by, now), () -> permits.add(new OpeningPermit(email, by, now)));
    }

    /**
     * Takes it back; a centre that was begun stays.
     *
     * @throws MissingException if there is none
     */
    public void take(EmailAddress email) {
        permits.remove(permits.findLocked(email).orElseThrow(() -> new MissingException("error.no-such-permit")));
    }

    /**
     * Puts one back that was taken back, as it was; one that was granted meanwhile stays.
     *
     * @throws MissingException if it would have run out by now
     */
    public void putBack(Permit before) {
        Instant now = clock.instant();
        if (!now.isBefore(before.expiresAt()) || before.expiresAt().isAfter(now.plus(OpeningPermit.LIFE))) {
            throw new MissingException("error.no-such-permit");
        }
        var email = new EmailAddress(before.email());
        if (permits.findLocked(email).isEmpty()) {
            permits.add(OpeningPermit.asBefore(email, before.invitedBy(), before.expiresAt(), before.spentAt()));
        }
    }

    /** Whether a centre can be set up by whoever receives mail at an address. */
    public boolean isGranted(EmailAddress email) {
        return permits.find(email)
                .filter(permit -> permit.isGood(clock.instant()))
                .isPresent();
    }

    /**
     * Notes that a centre is begun.
     *
     * @return whether there was a permit for it
     */
    public boolean spend(EmailAddress email) {
        Instant now = clock.instant();
        var good = permits.findLocked(email).filter(permit -> permit.isGood(now));
        good.ifPresent(permit -> permit.spend(now));
        return good.isPresent();
    }

    /** All that have not run out, by address. */
    public List<Permit> list() {
        Instant now = clock.instant();
        return permits.list().stream()
                .filter(permit -> now.isBefore(permit.expiresAt()))
                .map(permit -> new Permit(permit.email(), permit.invitedBy(), permit.expiresAt(), permit.spentAt()))
                .toList();
    }

    /** Forgets those that have run out. */
    public void forgetOld() {
        permits.removeBefore(clock.instant());
    }
}
