package io.candor.web.centre.consent.banner;

import io.candor.ejb.consent.origin.OriginSightings;
import io.candor.web.centre.page.PageWitness;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.tenant.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Notes from which website a kept banner was loaded. */
@ApplicationScoped
public class LoadedFrom implements PageWitness {

    private final OriginSightings sightings;

    @Inject
    LoadedFrom(OriginSightings sightings) {
        this.sightings = sightings;
    }

    /** For the container's proxy. */
    protected LoadedFrom() {
        this(null);
    }

    @Override
    public void answered(Place place, String origin, String referer) {
        if (place.path().equals(CentreRoutes.BANNER)) {
            sightings.note(place.tenant().id(), origin(origin, referer));
        }
    }

    /** The website that a request came from, as browsers tell; empty if they do not. */
    static String origin(String origin, String referer) {
        if (origin != null) {
            return origin;
        }
        int host = referer == null ? -1 : referer.indexOf("://");
        if (host < 0) {
            return "";
        }
        int path = referer.indexOf('/', host + 3);
        return path < 0 ? referer : referer.substring(0, path);
    }
}
