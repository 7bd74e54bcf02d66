package io.candor.ejb.consent.origin;

import io.candor.persistence.consent.ConsentOrigin;
import io.candor.persistence.consent.ConsentOriginRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Writes down when the current tenant's websites last loaded the banner. For the timer. */
@Stateless
@PermitAll
public class OriginNoting {

    private final ConsentOriginRepository origins;

    @Inject
    OriginNoting(ConsentOriginRepository origins) {
        this.origins = origins;
    }

    /** For the container's proxy. */
    protected OriginNoting() {
        this(null);
    }

    /** Notes loads (instants in UTC) by website; one that is registered no more is passed over. */
    public void note(Map<String, Instant> loads) {
        for (ConsentOrigin origin : origins.list()) {
            Instant at = loads.get(origin.origin().value());
            if (at != null) {
                origin.loaded(at);
            }
        }
    }
}
