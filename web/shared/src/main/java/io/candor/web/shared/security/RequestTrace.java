package io.candor.web.shared.security;

import io.candor.web.shared.tenant.CentreLocator;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Gives every request that reaches the application an id of our own, which stands in the answer, on error pages and in every log line
 * written for it, and logs one line when it is done: method, path, status, milliseconds. No address of a person and no query, since
 * both may be personal.
 */
final class RequestTrace implements HttpHandler {

    /** Request attribute that holds the id, for error pages. */
    static final String ATTRIBUTE = "candor.request";

    private static final Logger LOG = Logger.getLogger("io.candor.access");
    private static final HttpString HEADER = new HttpString("X-Request-Id");
    private static final int LONGEST = 200;

    private final HttpHandler next;
    private final boolean onPlatformOnly;

    RequestTrace(HttpHandler next, boolean onPlatformOnly) {
        this.next = next;
        this.onPlatformOnly = onPlatformOnly;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String id = UUID.randomUUID().toString();
        long begin = System.nanoTime();
        // Forwarding to a page changes the exchange's path.
        String path = exchange.getRequestPath();
        exchange.addResponseCommitListener(
                answered -> answered.getResponseHeaders().put(HEADER, id));
        exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY)
                .getServletRequest()
                .setAttribute(ATTRIBUTE, id);
        MDC.put("request", id);
        try {
            if (onPlatformOnly && !isPlatformHost(exchange)) {
                exchange.setStatusCode(StatusCodes.NOT_FOUND);
                exchange.endExchange();
            } else {
                next.handleRequest(exchange);
            }
        } finally {
            if (LOG.isInfoEnabled()) {
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                LOG.infof(
                        "%s %s %d %d ms",
                        printable(exchange.getRequestMethod().toString()),
                        printable(path),
                        exchange.getStatusCode(),
                        took);
            }
            MDC.remove("request");
            MDC.remove("tenant");
        }
    }

    private static boolean isPlatformHost(HttpServerExchange exchange) {
        String host = CentreLocator.hostOf(exchange.getRequestHeaders().getFirst("Host"));
        return CDI.current().select(CentreLocator.class).get().isPlatformHost(host);
    }

    private static String printable(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replaceAll("[^\\x21-\\x7e]", "?");
    }
}
