package io.candor.web.shared.security;

import io.undertow.server.HttpServerExchange;

/**
 * Kept pages that are answered in front of the servlet chain. A WAR that keeps pages puts its own into the servlet context under
 * {@link #ATTRIBUTE} when it starts.
 */
public interface FrontPages {

    /** Name of the servlet context's attribute. */
    String ATTRIBUTE = "candor.front-pages";

    /**
     * Answers a request from memory. Called on an I/O thread: never waits.
     *
     * @param headers what every answer carries
     * @param https whether the reader came by TLS
     * @return false if the page is not kept; then nothing has been done
     */
    boolean answer(HttpServerExchange exchange, AnswerHeaders headers, boolean https);
}
