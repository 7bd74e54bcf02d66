package io.candor.ejb.onboarding.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.importer.ImportedPolicy;
import io.candor.importer.PolicyImport;
import io.candor.persistence.onboarding.Onboarding.Origin;
import io.candor.persistence.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads policies, and remembers for a while what it has read: the same document always gives the same. */
@ApplicationScoped
public class PolicyReading {

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Cache<Key, Read> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Read read) -> read.size())
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    /** For the container. */
    public PolicyReading() {
        // Nothing to be given.
    }

    private record Key(String document, Origin origin, Set<String> undone) {}

    private record Read(ImportedPolicy policy, int size) {}

    /**
     * Reads a document.
     *
     * @param undone ids of repairs that were undone
     * @throws io.candor.importer.source.ImportRefusedException if it cannot be read or must not be
     */
    public ImportedPolicy read(byte[] document, Origin origin, Set<String> undone) {
        var key = new Key(Sha256.hex(Sha256.of(document)), origin, Set.copyOf(new TreeSet<>(undone)));
        Read read = known.getIfPresent(key);
        if (read == null) {
            var reading = new PolicyImport(undone, Map.of());
            ImportedPolicy policy = origin == Origin.UPLOADED
                    ? reading.read(document)
                    : reading.read(new String(document, StandardCharsets.UTF_8));
            read = new Read(policy, document.length);
            known.put(key, read);
        }
        return read.policy();
    }
}
