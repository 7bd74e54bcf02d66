package io.candor.web.centre.page;

import io.candor.web.shared.tenant.Place;

/** Whoever wants to know which kept pages are asked for from where. */
public interface PageWitness {

    /**
     * A kept page was found for a request. Called on an I/O thread: never waits.
     *
     * @param origin raw header, or null
     * @param referer raw header, or null
     */
    void answered(Place place, String origin, String referer);
}
