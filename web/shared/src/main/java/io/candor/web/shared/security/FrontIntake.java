package io.candor.web.shared.security;

import io.undertow.server.HttpServerExchange;

/**
 * Submissions that are taken in front of the servlet chain. A WAR that takes some puts its own into the servlet context under
 * {@link #ATTRIBUTE} when it starts.
 */
public interface FrontIntake {

    /** Name of the servlet context's attribute. */
    String ATTRIBUTE = "candor.front-intake";

    /**
     * Takes a request over, to answer it now or later. Called on an I/O thread: never waits.
     *
     * @param headers what every answer carries
     * @param https whether the caller came by TLS
     * @return false if it is none of these submissions; then nothing has been done
     */
    boolean take(HttpServerExchange exchange, AnswerHeaders headers, boolean https);
}
