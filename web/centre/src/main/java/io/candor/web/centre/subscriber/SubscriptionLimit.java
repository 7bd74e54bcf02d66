package io.candor.web.centre.subscriber;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.CandorConfiguration;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often one network may ask for mails to be sent to addresses that it types, for one tenant: so many at once, and so many an hour.
 * Networks are kept in memory for two hours and nowhere else.
 */
@ApplicationScoped
public class SubscriptionLimit {

    private static final int MOST_NETWORKS = 100_000;
    private static final int IPV6_NETWORK_GROUPS = 4;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final int perHour;
    private final Cache<String, Bucket> buckets;

    /** By CANDOR_SUBSCRIPTIONS_PER_HOUR. */
    @Inject
    SubscriptionLimit(CandorConfiguration configuration) {
        this(configuration.number("CANDOR_SUBSCRIPTIONS_PER_HOUR", 30, 1, 1_000_000));
    }

    SubscriptionLimit(int perHour) {
        this.perHour = perHour;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_NETWORKS)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    /** For the container's proxy. */
    protected SubscriptionLimit() {
        this(1);
    }

    /**
     * Counts one.
     *
     * @param address the caller's, as digits
     * @return 0 if it may be taken, otherwise the seconds until there is room again
     */
    public long take(String slug, String address) {
        var probe = buckets.get(
                        slug + ' ' + network(address),
                        fresh -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, WINDOW))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    }

    /** A household has an IPv6 network of 64 bits. */
    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= IPV6_NETWORK_GROUPS
                ? address
                : String.join(":", java.util.Arrays.copyOf(groups, IPV6_NETWORK_GROUPS));
    }
}
