package io.candor.web.console.shared;

import java.util.List;

/**
 * A feature's part of what waits for the reader today. The overview collects all beans of this type; a feature that has something to say
 * there adds one, and nothing else has to know of it.
 */
public interface TodaySource {

    /** What waits for the reader; empty if nothing does, or if the reader's role has nothing to do with it. */
    List<TodayItem> items();
}
