package io.candor.web.shared.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import jakarta.servlet.ServletContext;

/**
 * The outermost handler of a WAR, on the I/O thread: believes forwarding headers only from trusted proxies, lets kept pages answer
 * without waking a worker, and sees to it that every other answer leaves with the protecting headers.
 */
final class EdgeHandler implements HttpHandler {

    private final HttpHandler next;
    private final TrustedProxies proxies;
    private final AnswerHeaders headers;
    private final ServletContext context;

    EdgeHandler(HttpHandler next, TrustedProxies proxies, AnswerHeaders headers, ServletContext context) {
        this.next = next;
        this.proxies = proxies;
        this.headers = headers;
        this.context = context;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        proxies.settle(exchange);
        boolean https = exchange.isSecure();
        var front = (FrontPages) context.getAttribute(FrontPages.ATTRIBUTE);
        if (front != null && front.answer(exchange, headers, https)) {
            return;
        }
        exchange.addResponseCommitListener(answered -> headers.complete(answered.getResponseHeaders(), https));
        next.handleRequest(exchange);
    }
}
