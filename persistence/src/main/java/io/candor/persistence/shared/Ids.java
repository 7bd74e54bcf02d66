package io.candor.persistence.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Where identifiers come from: unique without a central counter, so that tenants can live on different shards. */
public final class Ids {

    private Ids() {}

    /** A new UUID of version 7 (RFC 9562): ordered by time of creation, which keeps indexes compact. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
