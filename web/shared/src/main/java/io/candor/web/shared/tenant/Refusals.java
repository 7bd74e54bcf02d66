package io.candor.web.shared.tenant;

import io.candor.persistence.shared.DomainException;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;

/** The status of a domain exception, however deeply the page technology has wrapped it. */
final class Refusals {

    private static final int DEEPEST = 20;

    private Refusals() {}

    /** HTTP status; empty if no domain exception is the cause. */
    static OptionalInt statusOf(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < DEEPEST && cause != null; i++) {
            if (cause instanceof DomainException refusal) {
                return OptionalInt.of(statusOf(refusal));
            }
            cause = cause instanceof jakarta.servlet.ServletException wrapped && wrapped.getRootCause() != null
                    ? wrapped.getRootCause()
                    : cause.getCause();
        }
        return OptionalInt.empty();
    }

    private static int statusOf(DomainException refusal) {
        if (refusal instanceof MissingException) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return ((RefusedException) refusal).fault() == RefusedException.Fault.INPUT
                ? 422
                : HttpServletResponse.SC_CONFLICT;
    }
}
