package io.candor.web.centre.start;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How often one address of the network may send a form of these pages: ten times an hour. Kept in memory for two hours and nowhere
 * else.
 */
@ApplicationScoped
public class StartLimit {

    private static final int AN_HOUR = 10;
    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    @Inject
    StartLimit() {}

    /**
     * Counts one.
     *
     * @param caller address of the network
     * @return 0 if it may be taken, otherwise the seconds until there is room again
     */
    public int take(String caller) {
        var probe = buckets.get(
                        caller,
                        fresh -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : (int) Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }
}
