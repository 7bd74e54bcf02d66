package io.candor.web.shared.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The outermost handler of a WAR, on the I/O thread: believes forwarding headers only from trusted proxies, lets kept pages answer
 * without waking a worker, and sees to it that every other answer leaves with the protecting headers.
 */
final class EdgeHandler implements HttpHandler {

    /** What any servlet of ours could understand; the rest is refused before one is asked. */
    private static final Set<HttpString> METHODS = Set.of(
            Methods.GET, Methods.HEAD, Methods.POST, Methods.PUT, Methods.PATCH, Methods.DELETE, Methods.OPTIONS);

    /** The most bytes of a body; what takes files raises it for itself. */
    private static final long MOST_BYTES = 4 * 1_048_576;

    /** The ends of the addresses that take forms with files, which raise the limit for themselves. */
    private static final List<String> WITH_FILES = List.of("/requests/new", "/requests/status");

    private final HttpHandler next;
    private final TrustedProxies proxies;
    private final AnswerHeaders headers;
    private final ServletContext context;
    private final Set<String> folders;

    EdgeHandler(HttpHandler next, TrustedProxies proxies, AnswerHeaders headers, ServletContext context) {
        this.next = next;
        this.proxies = proxies;
        this.headers = headers;
        this.context = context;
        this.folders = folders(context, "/");
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        proxies.settle(exchange);
        if (!METHODS.contains(exchange.getRequestMethod())) {
            end(exchange, StatusCodes.METHOD_NOT_ALLOWED);
            return;
        }
        if (!exchange.getRequestPath().startsWith("/")) {
            end(exchange, StatusCodes.BAD_REQUEST);
            return;
        }
        if (exchange.getRequestContentLength() > most(exchange.getRequestPath())) {
            // What comes is thrown away, so that the answer is read; there is a limit to it, which the server keeps.
            end(exchange, StatusCodes.REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        exchange.setMaxEntitySize(LongUploads.most(exchange.getRequestPath()).orElse(MOST_BYTES));
        boolean https = exchange.isSecure();
        if (exchange.getRelativePath().isEmpty()) {
            exchange.getResponseHeaders().put(Headers.LOCATION, context.getContextPath() + '/');
            end(exchange, StatusCodes.FOUND);
            return;
        }
        var front = (FrontPages) context.getAttribute(FrontPages.ATTRIBUTE);
        if (front != null && front.answer(exchange, headers, https)) {
            return;
        }
        var intake = (FrontIntake) context.getAttribute(FrontIntake.ATTRIBUTE);
        if (intake != null && intake.take(exchange, headers, https)) {
            return;
        }
        if (folders.contains(exchange.getRelativePath())) {
            // The container would redirect to the folder, with whatever host the caller named; the router knows better.
            exchange.setRelativePath(exchange.getRelativePath() + '/');
        }
        exchange.addResponseCommitListener(answered -> complete(answered, https));
        next.handleRequest(exchange);
    }

    private static long most(String path) {
        boolean withFiles = WITH_FILES.stream().anyMatch(path::endsWith);
        return LongUploads.most(path).orElse(withFiles ? LongUploads.MOST_BYTES_WITH_FILES : MOST_BYTES);
    }

    private void complete(HttpServerExchange exchange, boolean https) {
        if (exchange.getStatusCode() == StatusCodes.NOT_IMPLEMENTED) {
            // Servlets answer so to a method that they do not have: but that is the caller's fault, not the server's.
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
        }
        headers.complete(exchange.getResponseHeaders(), https);
    }

    /** The WAR's folders of files, without a slash at the end. */
    private static Set<String> folders(ServletContext context, String root) {
        Set<String> found = new HashSet<>();
        Set<String> paths = context.getResourcePaths(root);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                found.add(path.substring(0, path.length() - 1));
                found.addAll(folders(context, path));
            }
        }
        return found;
    }

    private void end(HttpServerExchange exchange, int status) {
        headers.complete(exchange.getResponseHeaders(), exchange.isSecure());
        exchange.setStatusCode(status);
        exchange.endExchange();
    }
}
