package io.candor.ejb.consent.origin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.ApplicationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which registered websites have loaded their tenant's banner from this node since the last time somebody took note of it. In memory
 * alone: a load must not wait for the database, and the last minute may be lost. Websites that nobody registered are not remembered, so
 * that made-up ones cannot fill the memory.
 */
@ApplicationScoped
public class OriginSightings {

    private static final int MOST_TENANTS = 50_000;

    private final ApplicationClock clock;
    private final Cache<UUID, Set<String>> registered =
            Caffeine.newBuilder().maximumSize(MOST_TENANTS).build();
    private final Map<Sighting, Instant> seen = new ConcurrentHashMap<>();

    @Inject
    OriginSightings(ApplicationClock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OriginSightings() {
        this(null);
    }

    private record Sighting(UUID tenantId, String origin) {}

    /** Says which websites of a tenant to look out for from now on, in the form in which browsers send them. */
    public void expect(UUID tenantId, Set<String> origins) {
        registered.put(tenantId, Set.copyOf(origins));
    }

    /** Notes a load. Never waits. */
    public void note(UUID tenantId, String origin) {
        Set<String> known = registered.getIfPresent(tenantId);
        if (known != null && known.contains(origin)) {
            seen.put(new Sighting(tenantId, origin), clock.instant());
        }
    }

    /** Hands over what was noted, by tenant and website, with the instant (UTC) of the last load; and forgets it. */
    Map<UUID, Map<String, Instant>> take() {
        var taken = new HashMap<UUID, Map<String, Instant>>();
        for (Sighting sighting : seen.keySet()) {
            Instant at = seen.remove(sighting);
            if (at != null) {
                taken.computeIfAbsent(sighting.tenantId(), any -> new HashMap<>())
                        .put(sighting.origin(), at);
            }
        }
        return taken;
    }
}
