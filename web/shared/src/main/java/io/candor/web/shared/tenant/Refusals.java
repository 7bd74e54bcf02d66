package io.candor.web.shared.tenant;

import io.candor.persistence.shared.DomainException;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.web.shared.problem.Outage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** The status of a domain exception or of a lost database, however deeply the page technology has wrapped it. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int DEEPEST = 20;

    private Refusals() {}

    /**
     * Answers with the status of what was thrown, and when trying again may help if the database does not answer.
     *
     * @return false if nobody can say more than that something went wrong, or the answer has begun: nothing is done then
     */
    static boolean answer(Throwable thrown, HttpServletResponse response) throws IOException {
        OptionalInt status = statusOf(thrown);
        if (status.isEmpty() || response.isCommitted()) {
            return false;
        }
        if (status.getAsInt() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            LOG.warnf("the database does not answer: %s", thrown.getClass().getSimpleName());
            response.setHeader("Retry-After", String.valueOf(Outage.RETRY_AFTER_SECONDS));
        }
        response.sendError(status.getAsInt());
        return true;
    }

    /** HTTP status; empty if neither a domain exception nor a lost database is the cause. */
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
        return Outage.isBehind(thrown)
                ? OptionalInt.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                : OptionalInt.empty();
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
