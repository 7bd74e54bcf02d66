package io.candor.web.shared.identity;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import java.util.List;
import java.util.Locale;

/**
 * Gives the cookies of WildFly's OIDC client, whose names and attributes cannot be configured, the names and attributes that cookies
 * have here: bound to the host, to TLS and to one audience, out of reach of scripts. The client sees its own names; under those, nothing
 * from outside reaches it.
 *
 * @source OWASP ASVS 5.0, section 3.3
 */
@SuppressWarnings("removal") // the maps, because the iterables that replace them cannot take a cookie away
final class ClientCookies implements HttpHandler {

    private static final List<String> NAMES =
            List.of("OAuth_Token_Request_State", "session_random_value", "code_verifier");

    private final Audience audience;
    private final HttpHandler next;

    ClientCookies(Audience audience, HttpHandler next) {
        this.audience = audience;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        for (String name : NAMES) {
            exchange.getRequestCookies().remove(name);
            Cookie ours = exchange.getRequestCookie(outside(name));
            if (ours != null) {
                exchange.setRequestCookie(new CookieImpl(name, ours.getValue()));
            }
        }
        exchange.addResponseCommitListener(this::rename);
        next.handleRequest(exchange);
    }

    private void rename(HttpServerExchange exchange) {
        for (String name : NAMES) {
            Cookie theirs = exchange.getResponseCookies().remove(name);
            if (theirs != null) {
                exchange.setResponseCookie(new CookieImpl(outside(name), theirs.getValue())
                        .setPath("/")
                        .setMaxAge(theirs.getMaxAge())
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(true)
                        .setSameSiteMode("Lax"));
            }
        }
    }

    private String outside(String name) {
        return audience.cookie(name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
