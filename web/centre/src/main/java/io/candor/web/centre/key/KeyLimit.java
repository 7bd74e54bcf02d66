package io.candor.web.centre.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.CandorConfiguration;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * How many requests a key has in a minute on one node, and how many refusals an address, so that nobody guesses keys. Addresses are kept in
 * memory for two minutes and nowhere else.
 */
@ApplicationScoped
public class KeyLimit {

    private static final int MOST = 100_000;
    private static final int REFUSALS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter meter;
    private final Cache<Object, Bucket> buckets;

    /** By CANDOR_API_REQUESTS_PER_MINUTE. */
    @Inject
    KeyLimit(CandorConfiguration configuration) {
        this(configuration.number("CANDOR_API_REQUESTS_PER_MINUTE", 600, 1, 1_000_000), TimeMeter.SYSTEM_NANOTIME);
    }

    /** For the container's proxy. */
    protected KeyLimit() {
        this.perMinute = 0;
        this.meter = null;
        this.buckets = null;
    }

    KeyLimit(int perMinute, TimeMeter meter) {
        this.perMinute = perMinute;
        this.meter = meter;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    /**
     * Counts a request of a key.
     *
     * @return 0 if it may go on, otherwise the seconds until there is room again
     */
    public int take(UUID key) {
        var probe = bucket(key, perMinute).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** The seconds that an address has to wait after too many refusals; 0 for none. */
    public int waitAfterRefusals(String address) {
        var probe = bucket(address, REFUSALS).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** Counts a refusal of an address. */
    public void refused(String address) {
        bucket(address, REFUSALS).tryConsume(1);
    }

    private Bucket bucket(Object whose, int capacity) {
        return buckets.get(
                whose,
                fresh -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                        .build());
    }

    private static int seconds(long nanos) {
        return (int) Duration.ofNanos(nanos).toSeconds() + 1;
    }
}
