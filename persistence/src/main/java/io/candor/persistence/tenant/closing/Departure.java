package io.candor.persistence.tenant.closing;

import io.candor.persistence.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * A tenant's being about to be deleted. Until the day has come it can be taken back, and nothing is lost.
 *
 * @param reason why, as visitors and programs are told
 * @param askedAt when somebody decided it, UTC
 * @param dueAt when everything of the tenant is deleted, UTC
 */
@Embeddable
public record Departure(
        @Column(name = "departure_reason") String reason,
        @Column(name = "departure_asked_at") Instant askedAt,
        @Column(name = "departure_due_at") Instant dueAt) {

    /** Less time nobody has to notice a mistake. */
    public static final int FEWEST_DAYS = 7;

    /** Longer than that personal data should not wait for its deletion. */
    public static final int MOST_DAYS = 90;

    /**
     * A departure after a cooling period.
     *
     * @param days of the cooling period, 7 to 90
     * @param now the present instant, UTC
     * @throws RefusedException {@code error.tenant-reason} or {@code error.departure-days}
     */
    public static Departure in(int days, String reason, Instant now) {
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.departure-days", FEWEST_DAYS, MOST_DAYS);
        }
        return new Departure(Suspension.checked(reason), now, now.plus(Duration.ofDays(days)));
    }

    /** A departure that nobody has to wait for: the centre was never open. */
    public static Departure atOnce(Instant now) {
        return new Departure("", now, now);
    }

    /** Whether it has no cooling period. */
    public boolean isAtOnce() {
        return dueAt.equals(askedAt);
    }
}
