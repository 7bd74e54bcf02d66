package io.candor.persistence.request;

import io.candor.persistence.request.clock.RequestCourse;
import io.candor.persistence.request.clock.RequestDates;
import io.candor.persistence.request.clock.RequestTerms;
import io.candor.persistence.request.identity.IdentityProof;
import io.candor.persistence.request.intake.AskedFor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a request, without a word of the person's.
 *
 * @param head what it is and how far
 * @param asked what is asked for
 * @param clock its dates
 * @param identity whether it is known who asks
 * @param ending how it ended, or is to end
 * @param assignee subject of the member who has it; null for nobody
 */
public record RequestFacts(
        Head head, AskedFor asked, Clock clock, Identity identity, RequestEnding ending, String assignee) {

    /** Which one, and how far. */
    public record Head(UUID id, String reference, RequestState state, Instant receivedAt, int revision) {}

    /** Its dates, UTC; null where there is none, and {@link RequestDates#NEVER} for an answer without a date. */
    public record Clock(
            RequestTerms terms,
            RequestCourse course,
            Instant acknowledgeBefore,
            Instant acknowledgedAt,
            Instant dueAt) {

        /** Until when it has to be answered, UTC; empty if nothing sets a date. */
        public Optional<Instant> due() {
            return RequestDates.NEVER.equals(dueAt) ? Optional.empty() : Optional.of(dueAt);
        }
    }

    /** Since when it is known who asks, UTC, and by what; null if it is not known. */
    public record Identity(Instant confirmedAt, IdentityProof proof) {

        /** Whether it is known who asks. */
        public boolean isConfirmed() {
            return confirmedAt != null;
        }
    }

    /** Whether it is answered. */
    public boolean isClosed() {
        return head.state() == RequestState.CLOSED;
    }
}
