package io.candor.ejb.request.figure;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Counts the current tenant's requests by the week or month in which they came in, in whatever small groups. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AGENT, AUDITOR})
public class RequestWeekQueries {

    private FigureQueries parts;

    @Inject
    RequestWeekQueries(FigureQueries parts) {
        this.parts = parts;
    }

    /** For the container's proxy. */
    protected RequestWeekQueries() {}

    /**
     * The figures of the requests that came in between each pair of neighbours.
     *
     * @param bounds when each part begins and the last one ends, UTC, ascending, at least two
     */
    public List<RequestFigures> figures(List<Instant> bounds) {
        return parts.count(bounds);
    }
}
