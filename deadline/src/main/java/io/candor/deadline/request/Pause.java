package io.candor.deadline.request;

import io.candor.deadline.law.PauseCause;
import java.time.Instant;

/**
 * A time in which something was outstanding that only the person could give.
 *
 * @param cause what was outstanding
 * @param from when it was asked for
 * @param until when it came, or null while it is outstanding
 */
public record Pause(PauseCause cause, Instant from, Instant until) {

    /**
     * @throws PauseRefusedException if it ends before it begins
     */
    public Pause {
        if (until != null && until.isBefore(from)) {
            throw PauseRefusedException.endsBeforeItBegins();
        }
    }

    /** Whether it still lasts. */
    public boolean isOpen() {
        return until == null;
    }
}
