package io.candor.deadline.clock;

/** Why a law's rule counts for a request; the first reason that holds is taken. */
enum Reach {
    /** The person lives where the law holds. */
    PLACE,
    /** The company is established where the law holds. */
    ESTABLISHMENT,
    /** The person may live where the law holds; it is not known better. */
    POSSIBLE_PLACE,
    /** No law of the tenant's holds where the person lives, so all of them are applied and the most protective binds. */
    FALLBACK
}
