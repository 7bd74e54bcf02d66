package io.candor.web.shared.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.ExceptionHandler;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.jboss.logging.Logger;

/**
 * Logs what nobody expected, with the request's id, by which an operator finds it when a reader tells the id from the error page. The
 * page itself never says more.
 */
final class UnexpectedFaults implements ExceptionHandler {

    private static final Logger LOG = Logger.getLogger(UnexpectedFaults.class);

    @Override
    public boolean handleThrowable(
            HttpServerExchange exchange, ServletRequest request, ServletResponse response, Throwable thrown) {
        LOG.errorf(thrown, "unexpected fault, incident %s", request.getAttribute(RequestTrace.ATTRIBUTE));
        return false;
    }
}
