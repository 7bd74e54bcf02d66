package io.candor.persistence.consent;

import io.candor.persistence.shared.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How long an entry stays on the device.
 *
 * @param kind how the end is told
 * @param period of kinds FIXED and ROLLING, else null
 * @param longest of kinds ROLLING and RANGE, else null
 */
@Embeddable
public record Lifetime(
        @Enumerated(EnumType.STRING) @Column(name = "lifetime_kind")
        Kind kind,

        @Column(name = "lifetime_period") Span period,
        @Column(name = "lifetime_longest") Span longest) {

    /** How the end is told. */
    public enum Kind {
        /** Ends with the browser session. */
        SESSION,
        FIXED,
        /** Begins anew with each use, up to a longest span. */
        ROLLING,
        /** Differs, up to a longest span. */
        RANGE,
        /** The policy does not say. */
        UNSTATED
    }
}
