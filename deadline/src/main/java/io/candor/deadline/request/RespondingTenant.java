package io.candor.deadline.request;

import io.candor.deadline.law.Place;
import java.time.ZoneId;
import java.util.List;

/**
 * The company that has to answer.
 *
 * @param name as people know it
 * @param zone where its days begin and end
 * @param establishment where it is established, {@link Place#UNKNOWN} or null if its policy does not say
 * @param jurisdictions the laws that it follows, as its profile names them
 * @param promises those of the version in force at receipt
 */
public record RespondingTenant(
        String name, ZoneId zone, Place establishment, List<String> jurisdictions, List<PromiseInForce> promises) {

    /** Copies what it is given. */
    public RespondingTenant {
        establishment = establishment == null ? Place.UNKNOWN : establishment;
        jurisdictions = List.copyOf(jurisdictions);
        promises = List.copyOf(promises);
    }
}
