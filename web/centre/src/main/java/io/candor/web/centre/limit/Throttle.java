package io.candor.web.centre.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often something may be done in a window of time, for each key of its own: so many times at once, and as many again in each window,
 * evenly. On this node alone; keys are kept in memory for two windows and nowhere else.
 */
public final class Throttle {

    private static final int MOST_KEYS = 200_000;

    private final Duration window;
    private final TimeMeter meter;
    private final Cache<Object, Bucket> buckets;

    public Throttle(Duration window) {
        this(window, TimeMeter.SYSTEM_NANOTIME);
    }

    /** With another measure of time, for tests. */
    public Throttle(Duration window, TimeMeter meter) {
        this.window = window;
        this.meter = meter;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(window.multipliedBy(2))
                .build();
    }

    /**
     * Counts one.
     *
     * @param key whose it is; the same key always comes with the same number
     * @param most how often it may be done in a window
     * @return 0 if it may be done, otherwise the seconds until there is room again
     */
    public int take(Object key, int most) {
        ConsumptionProbe probe = bucket(key, most).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** The same answer without counting. */
    public int peek(Object key, int most) {
        EstimationProbe probe = bucket(key, most).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(Object key, int most) {
        return buckets.get(
                key,
                fresh -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                        .build());
    }

    private static int seconds(long nanos) {
        return (int) Duration.ofNanos(nanos).toSeconds() + 1;
    }
}
