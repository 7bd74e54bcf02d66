package io.candor.web.centre.consent.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.CandorConfiguration;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * How many submissions one address may hand in for one tenant: so many at once, and so many a minute. An IPv6 network of 64 bits counts
 * as one address, since a household has that many. Addresses are kept in memory for two minutes and nowhere else.
 */
@ApplicationScoped
public class IntakeLimit {

    private static final int MOST_ADDRESSES = 200_000;
    private static final int NETWORK_BYTES = 8;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter meter;
    private final Cache<Caller, Bucket> buckets;

    /** By CANDOR_CONSENTS_PER_MINUTE. */
    @Inject
    IntakeLimit(CandorConfiguration configuration) {
        this(configuration.number("CANDOR_CONSENTS_PER_MINUTE", 600, 1, 100_000_000), TimeMeter.SYSTEM_NANOTIME);
    }

    /** For the container's proxy. */
    protected IntakeLimit() {
        this.perMinute = 0;
        this.meter = null;
        this.buckets = null;
    }

    IntakeLimit(int perMinute, TimeMeter meter) {
        this.perMinute = perMinute;
        this.meter = meter;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    private record Caller(String slug, ByteBuffer address) {}

    /**
     * Counts one.
     *
     * @return 0 if it may be taken, otherwise the seconds until there is room again
     */
    public int take(String slug, InetAddress address) {
        var caller = new Caller(slug, network(address));
        var probe = buckets.get(caller, fresh -> bucket()).tryConsumeAndReturnRemaining(1);
        long wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        return probe.isConsumed() ? 0 : (int) wait;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private static ByteBuffer network(InetAddress address) {
        byte[] bytes = address == null ? new byte[0] : address.getAddress();
        return ByteBuffer.wrap(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
