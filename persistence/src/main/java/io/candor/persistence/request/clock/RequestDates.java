package io.candor.persistence.request.clock;

import java.time.Instant;

/**
 * When a request is due.
 *
 * @param acknowledgeBefore until when the person must know that it has arrived, UTC; null if nothing sets that
 * @param answerBefore who answers before this instant is in time, UTC; {@link #NEVER} if nothing sets a date
 */
public record RequestDates(Instant acknowledgeBefore, Instant answerBefore) {

    /** Stands for no date, so that what has none comes last in every order. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
}
