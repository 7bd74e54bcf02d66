package io.candor.ejb.request.figure;

import java.util.OptionalLong;

/**
 * What the requests of some time come to.
 *
 * @param received how many came in
 * @param closed how many of these are answered or taken back
 * @param refused how many of these were refused, as a whole or in part
 * @param inTime how many of these were answered before their date
 * @param late how many of those that came in were answered later, or are open and overdue
 * @param medianHours half of those that are closed took no longer; empty if none is
 * @param slowHours 95 of 100 took no longer; empty if none is
 */
public record RequestFigures(
        int received, int closed, int refused, int inTime, int late, OptionalLong medianHours, OptionalLong slowHours) {

    /** Smaller groups are not published: they could point at somebody. */
    public static final int SMALLEST_GROUP = 10;

    /** Nothing came in. */
    static final RequestFigures NONE = new RequestFigures(0, 0, 0, 0, 0, OptionalLong.empty(), OptionalLong.empty());

    /** How many of 100 closed ones were in time; empty if none is closed. */
    public OptionalLong inTimePercent() {
        return closed == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(100.0 * inTime / closed));
    }

    /** Whether a number of people may be published. */
    public static boolean isPublishable(int group) {
        return group == 0 || group >= SMALLEST_GROUP;
    }
}
