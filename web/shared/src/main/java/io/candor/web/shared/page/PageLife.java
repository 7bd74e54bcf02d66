package io.candor.web.shared.page;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the page of this request is the same for everybody and may be kept, and until when it is true. A page that says nothing is
 * made anew each time. A kept page is dropped by itself when its tenant changes; the instant is for what time alone changes.
 */
@RequestScoped
public class PageLife {

    private boolean kept;
    private boolean never;
    private Instant until;

    /** The page stays true until its tenant changes something. */
    public void cache() {
        kept = true;
    }

    /**
     * The page stays true until its tenant changes something, but no longer than to an instant. The earliest instant named counts.
     *
     * @param instant UTC, the first one at which the page would be wrong
     */
    public void cacheUntil(Instant instant) {
        kept = true;
        if (until == null || instant.isBefore(until)) {
            until = instant;
        }
    }

    /** The page is for this reader alone, whatever else is said about it. */
    public void keepNever() {
        never = true;
    }

    /** Whether the page may be kept at all. */
    public boolean isKept() {
        return kept && !never;
    }

    /** The first instant (UTC) at which the page would be wrong; empty if time alone does not change it. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
