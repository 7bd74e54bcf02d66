package io.candor.web.centre.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.CandorConfiguration;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * How often one address may file requests, and try to open some. An IPv6 network of 64 bits counts as one address. A whole tenant has a
 * limit far above what one address reaches, so that nobody can lock the others out from one place; and if many places reach it together, whoever
 * comes from somewhere else (24 bits of IPv4, 48 of IPv6) is let in all the same, a few times. Kept in memory for an hour.
 */
@ApplicationScoped
public class RequestLimit {

    private static final int MOST_CALLERS = 200_000;
    private static final int NETWORK_BYTES = 8;
    private static final int TENANT_FACTOR = 30;
    private static final int NEIGHBOURHOOD_BYTES_4 = 3;
    private static final int NEIGHBOURHOOD_BYTES_6 = 6;
    private static final int MOST_NEIGHBOURS = 3;
    private static final int BYTES_4 = 4;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final int perHour;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(WINDOW)
            .build();

    /** By CANDOR_REQUESTS_PER_HOUR. */
    @Inject
    RequestLimit(CandorConfiguration configuration) {
        this(configuration.number("CANDOR_REQUESTS_PER_HOUR", 30, 1, 1_000_000));
    }

    RequestLimit(int perHour) {
        this.perHour = perHour;
    }

    /** For the container's proxy. */
    protected RequestLimit() {
        perHour = 0;
    }

    /**
     * Counts one new request.
     *
     * @return 0 if it may be taken, otherwise the seconds until there is room again
     */
    int file(String slug, HttpServletRequest request) {
        return file(slug, bytes(request));
    }

    int file(String slug, byte[] address) {
        int own = take("file:" + slug + ":" + network(address), perHour);
        if (own > 0) {
            return own;
        }
        int all = take("file:" + slug, perHour * TENANT_FACTOR);
        return all == 0 ? 0 : take("near:" + slug + ":" + neighbourhood(address), MOST_NEIGHBOURS);
    }

    /**
     * Counts one attempt to open a request, or to have a link mailed.
     *
     * @return 0 if it may be made, otherwise the seconds until there is room again
     */
    int attempt(String slug, HttpServletRequest request) {
        return take("open:" + slug + ":" + network(bytes(request)), perHour * 2);
    }

    private int take(String who, int most) {
        var bucket = buckets.get(
                who,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : (int) Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    private static String network(byte[] address) {
        return HexFormat.of().formatHex(address, 0, Math.min(NETWORK_BYTES, address.length));
    }

    private static String neighbourhood(byte[] address) {
        int bytes = address.length == BYTES_4 ? NEIGHBOURHOOD_BYTES_4 : NEIGHBOURHOOD_BYTES_6;
        return HexFormat.of().formatHex(address, 0, Math.min(bytes, address.length));
    }

    /** The caller's address, which the container gives as digits; nothing is looked up. */
    private static byte[] bytes(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).getAddress();
        } catch (UnknownHostException noDigits) {
            return new byte[0];
        }
    }
}
