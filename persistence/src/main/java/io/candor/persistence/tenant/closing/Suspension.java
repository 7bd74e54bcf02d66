package io.candor.persistence.tenant.closing;

import io.candor.persistence.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A centre's being closed by an operator.
 *
 * @param reason why, as visitors and programs are told
 * @param at since when, UTC
 */
@Embeddable
public record Suspension(
        @Column(name = "suspended_reason") String reason,
        @Column(name = "suspended_at") Instant at) {

    /** Fewer characters explain nothing. */
    public static final int SHORTEST = 10;

    /** More characters are no line to be told in passing. */
    public static final int LONGEST = 500;

    /**
     * A reason as it is kept: one line without white space around it.
     *
     * @throws RefusedException {@code error.tenant-reason} if it is too short, too long, or holds control characters
     */
    public static String checked(String reason) {
        String text = reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.tenant-reason", SHORTEST, LONGEST);
        }
        return text;
    }
}
