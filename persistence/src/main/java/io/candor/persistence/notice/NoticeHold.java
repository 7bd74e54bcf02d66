package io.candor.persistence.notice;

import io.candor.persistence.notice.NoticeDuties.Barrier;
import io.candor.persistence.promise.PromiseRule.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long a version has to wait for people to be told. As long as they have not been, by each channel that is awaited, the version is
 * held: it does not take effect, and what it says about its day stays possible to keep. Then the promised lead counts from the last
 * channel, and by mail from the last one who was told.
 *
 * @param duties what the outgoing version owes
 * @param material whether the version is material
 * @param zone the tenant's
 */
public record NoticeHold(NoticeDuties duties, boolean material, ZoneId zone) {

    /** When less than this is left, the day is moved. */
    public static final Duration LEAST = Duration.ofMinutes(2);

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);

    /**
     * The channels by which people have yet to be told.
     *
     * @param evidence since when they have been told by a channel, UTC; channels without evidence are left out
     */
    public Set<Channel> missing(Map<Channel, Instant> evidence) {
        Set<Channel> missing = duties.awaited(material);
        missing.removeAll(evidence.keySet());
        return missing;
    }

    /**
     * When people had been told by every channel that is awaited, UTC.
     *
     * @param announced when the version was announced, UTC; nobody was told sooner
     * @param evidence as above
     * @return empty as long as a channel is missing
     */
    public Optional<Instant> told(Instant announced, Map<Channel, Instant> evidence) {
        if (!missing(evidence).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(duties.awaited(material).stream()
                .map(evidence::get)
                .max(Comparator.naturalOrder())
                .map(last -> later(announced, last))
                .orElse(announced));
    }

    /** When the version may take effect at the earliest if the last one is told at an instant; both UTC. */
    public Instant earliest(Instant told) {
        return duties.barrier(told, material, zone).map(Barrier::earliest).orElse(told);
    }

    /**
     * The day of a version for which somebody is still waiting to be told.
     *
     * @param effectiveAt the day so far, UTC
     * @param now the present instant, UTC
     * @return the same, or a later one if it could hardly be kept any more
     */
    public Instant whileOpen(Instant effectiveAt, Instant now) {
        boolean possible = !earliest(now.plus(LEAST)).isAfter(effectiveAt);
        return possible ? effectiveAt : later(effectiveAt, earliest(now.plus(AHEAD)));
    }

    /** When to look again whether the day can still be kept, UTC. */
    public Instant nextLook(Instant effectiveAt, Instant now) {
        Duration half = Duration.between(earliest(now), effectiveAt).dividedBy(2);
        Duration pause = half.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : half;
        return now.plus(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause);
    }

    /**
     * The day of a version when everybody has been told.
     *
     * @param effectiveAt the day so far, UTC
     * @param told when the last one was told, UTC
     */
    public Instant whenTold(Instant effectiveAt, Instant told) {
        return later(effectiveAt, earliest(told));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
