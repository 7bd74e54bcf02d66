package io.candor.persistence.consent;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A website of the tenant that may show its banner and hand in choices. Registered, seen now and then, and one day removed. */
@Entity
@Table(name = "consent_origin")
public class ConsentOrigin extends TenantOwned {

    private String origin;

    private Instant lastLoadedAt;

    /** For the persistence provider. */
    protected ConsentOrigin() {}

    /** Registers a website. */
    public ConsentOrigin(WebOrigin origin) {
        this.origin = origin.value();
    }

    /**
     * Notes that it has loaded the banner; what is older than what is known changes nothing.
     *
     * @param at UTC
     */
    public void loaded(Instant at) {
        if (lastLoadedAt == null || lastLoadedAt.isBefore(at)) {
            lastLoadedAt = at;
        }
    }

    /** The website. */
    public WebOrigin origin() {
        return new WebOrigin(origin);
    }
}
