package io.candor.ejb.request.figure;

import io.candor.persistence.request.handling.RequestOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a year of requests comes to.
 *
 * @param received how many came in
 * @param closed how many of these are answered or taken back
 * @param refused how many of these were refused, as a whole or in part
 * @param inTime how many of these were answered before their date
 * @param medianHours half of those that are closed took no longer; empty if none is
 * @param slowHours 95 of 100 took no longer; empty if none is
 */
public record RequestFigures(
        int received, int closed, int refused, int inTime, OptionalLong medianHours, OptionalLong slowHours) {

    /** Smaller groups are not published: they could point at somebody. */
    public static final int SMALLEST_GROUP = 10;

    /**
     * One request, UTC; the end and the outcome are null while it is open.
     *
     * @param dueAt who answers before this instant is in time
     */
    public record Course(Instant receivedAt, Instant dueAt, Instant closedAt, RequestOutcome outcome) {

        private long hours() {
            return Duration.between(receivedAt, closedAt).toHours();
        }

        private boolean isInTime() {
            return closedAt.isBefore(dueAt);
        }

        private boolean isRefused() {
            return outcome != null && outcome.refuses();
        }
    }

    /** The figures of these requests. */
    public static RequestFigures of(List<Course> courses) {
        List<Course> closed =
                courses.stream().filter(course -> course.closedAt() != null).toList();
        List<Long> hours = closed.stream().map(Course::hours).sorted().toList();
        return new RequestFigures(
                courses.size(),
                closed.size(),
                (int) closed.stream().filter(Course::isRefused).count(),
                (int) closed.stream().filter(Course::isInTime).count(),
                share(hours, 50),
                share(hours, 95));
    }

    /** How many of 100 closed ones were in time; empty if none is closed. */
    public OptionalLong inTimePercent() {
        return closed == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(100.0 * inTime / closed));
    }

    /** Whether a number of people may be published. */
    public static boolean isPublishable(int group) {
        return group == 0 || group >= SMALLEST_GROUP;
    }

    /** The smallest value that so many of 100 do not exceed. */
    private static OptionalLong share(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return OptionalLong.empty();
        }
        int place = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return OptionalLong.of(sorted.get(Math.max(0, place)));
    }
}
