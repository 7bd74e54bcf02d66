package io.candor.persistence.request;

import io.candor.persistence.request.handling.RefusalGround;
import io.candor.persistence.request.handling.RequestDecision;
import io.candor.persistence.request.handling.RequestOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How a request ended, or is to end if a second person agrees. What has not happened is null.
 *
 * @param outcome how
 * @param ground why something is refused
 * @param proposedBy who decided, by the subject of the account
 * @param proposedAt when, UTC
 * @param approvedBy the second person
 * @param closedAt when it was closed, UTC
 */
@Embeddable
public record RequestEnding(
        @Enumerated(EnumType.STRING) RequestOutcome outcome,
        @Enumerated(EnumType.STRING) RefusalGround ground,
        @Column(name = "proposed_by") String proposedBy,
        @Column(name = "proposed_at") Instant proposedAt,
        @Column(name = "approved_by") String approvedBy,
        @Column(name = "closed_at") Instant closedAt) {

    /** It has not ended. */
    public static final RequestEnding NONE = new RequestEnding(null, null, null, null, null, null);

    static RequestEnding proposed(RequestDecision decision, String by, Instant now) {
        return new RequestEnding(decision.outcome(), decision.ground(), by, now, null, null);
    }

    static RequestEnding withdrawn(Instant now) {
        return new RequestEnding(RequestOutcome.WITHDRAWN, null, null, null, null, now);
    }

    RequestEnding approved(String by) {
        return new RequestEnding(outcome, ground, proposedBy, proposedAt, by, null);
    }

    RequestEnding closed(Instant now) {
        return new RequestEnding(outcome, ground, proposedBy, proposedAt, approvedBy, now);
    }
}
