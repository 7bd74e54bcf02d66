package io.candor.ejb.notice.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.CandorConfiguration;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast a tenant's notices go out, and how fast to one domain. The lanes of all its notices share the rate evenly, and a lane is worked on by one
 * node at a time: so the whole keeps the rate whatever nodes there are, and none has to ask another.
 */
@ApplicationScoped
public class NoticePaces {

    private static final int MOST_DOMAINS = 5_000;

    private final int perSecond;
    private final int perDomain;
    private final Cache<String, Pace> paces =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

    /** By CANDOR_NOTICES_PER_SECOND and CANDOR_NOTICES_PER_SECOND_AND_DOMAIN. */
    @Inject
    NoticePaces(CandorConfiguration configuration) {
        this(
                configuration.number("CANDOR_NOTICES_PER_SECOND", 500, 1, 1_000_000),
                configuration.number("CANDOR_NOTICES_PER_SECOND_AND_DOMAIN", 100, 1, 1_000_000));
    }

    NoticePaces(int perSecond, int perDomain) {
        this.perSecond = perSecond;
        this.perDomain = perDomain;
    }

    /** For the container's proxy. */
    protected NoticePaces() {
        this(1, 1);
    }

    /**
     * The pace of a lane, which goes on from turn to turn.
     *
     * @param lanes among how many the tenant's rate is divided
     */
    Pace of(NoticeLane lane, int lanes) {
        return paces.get(
                NoticeLane.id(lane.notice(), lane.lane()) + "/" + lanes,
                fresh -> new Pace((double) perSecond / lanes, (double) perDomain / lanes));
    }

    /** What one lane may still send. */
    static final class Pace {

        private final Bucket all;
        private final double domainRate;
        private final Map<String, Bucket> domains = new ConcurrentHashMap<>();

        Pace(double rate, double domainRate) {
            this.all = bucket(rate);
            this.domainRate = domainRate;
        }

        /** Takes one; comes back with how long to wait before it may be sent. A wait that is not waited for is taken back. */
        Duration take(String domain) {
            if (domains.size() > MOST_DOMAINS) {
                domains.clear();
            }
            Bucket own = domains.computeIfAbsent(domain, name -> bucket(domainRate));
            long wait = own.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            if (wait > 0) {
                return Duration.ofNanos(wait);
            }
            own.tryConsume(1);
            return Duration.ofNanos(all.consumeIgnoringRateLimits(1));
        }

        /** So many a second, a second's worth at once. */
        private static Bucket bucket(double perSecond) {
            long millis = 10_000;
            long tokens = Math.max(1, Math.round(perSecond * millis / 1000));
            long atOnce = Math.max(1, Math.round(perSecond));
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(atOnce).refillGreedy(tokens, Duration.ofMillis(millis)))
                    .build();
        }
    }
}
