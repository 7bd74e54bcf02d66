package io.candor.web.centre.problem;

import io.candor.ejb.consent.intake.LedgerUnavailableException;
import io.candor.web.shared.problem.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Everything else: what the REST technology refuses keeps its status, what nobody expected gets an incident id and stands in the log. */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class);

    /** Request attribute with the id of this request. */
    private static final String REQUEST_ID = "candor.request";

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refusal) {
            int status = refusal.getResponse().getStatus();
            ProblemType type = ProblemType.of(status);
            if (type != ProblemType.FAILURE) {
                return Problem.of(type, null, null).withStatus(status).answer();
            }
        }
        if (thrown instanceof LedgerUnavailableException outage) {
            LOG.warnf("consents are not available: %s", outage.getMessage());
            return Problem.of(ProblemType.UNAVAILABLE, null, null).answer(outage.retryAfterSeconds());
        }
        if (Outage.isBehind(thrown)) {
            LOG.warnf("the database does not answer: %s", thrown.getClass().getSimpleName());
            return Problem.of(ProblemType.UNAVAILABLE, null, null).answer(Outage.RETRY_AFTER_SECONDS);
        }
        String incident = String.valueOf(request.getAttribute(REQUEST_ID));
        LOG.errorf(thrown, "unexpected fault, incident %s", incident);
        return Problem.failure(incident).answer();
    }
}
