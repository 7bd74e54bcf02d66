package io.candor.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/**
 * What an entry says, in the log of a tenant as in the platform's.
 *
 * @param at when, UTC
 * @param actor who
 * @param action what was done, as {@link AuditAction#code} says it
 * @param thing what it was done to
 * @param changes from what to what
 * @param requestId by which the lines of the server's log for the same request are found, or null
 */
@Embeddable
public record AuditRecord(
        @Column(name = "recorded_at") Instant at,
        @Embedded Actor actor,
        String action,
        @Embedded Thing thing,

        @Convert(converter = ChangesColumn.class) Changes changes,

        @Column(name = "request_id") String requestId) {}
