package io.candor.web.centre.key;

import io.candor.ejb.apikey.ApiKeyChecking;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.web.centre.problem.Problem;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.shared.OpenCentre;
import io.candor.web.shared.request.CallerNetwork;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the key of a request, and counts. No key, an unknown one, another tenant's and one that has ended are the same refusal.
 *
 * @source RFC 6750, sections 2.1 and 3
 */
@Provider
@ByKey
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class KeyFilter implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S{1,200})");

    private final ApiKeyChecking keys;
    private final CurrentCaller caller;
    private final KeyLimit limit;
    private final OpenCentre centre;
    private final Messages messages;
    private final HttpServletRequest request;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public KeyFilter(
            ApiKeyChecking keys,
            CurrentCaller caller,
            KeyLimit limit,
            OpenCentre centre,
            Messages messages,
            HttpServletRequest request) {
        this.keys = keys;
        this.caller = caller;
        this.limit = limit;
        this.centre = centre;
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    public KeyFilter() {
        this(null, null, null, null, null, null);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        centre.enter(context.getUriInfo().getPathParameters().getFirst("slug"), null);
        var network = CallerNetwork.of(request);
        int wait = limit.waitAfterRefusals(network);
        if (wait == 0 && isTaken(context.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            wait = limit.take(caller.key().orElseThrow().id());
        } else if (wait == 0) {
            limit.refused(network);
            context.abortWith(Problem.of(ProblemType.UNAUTHENTICATED, messages.get("error.api-key-needed"), null)
                    .answering()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"candor\"")
                    .build());
            return;
        }
        if (wait > 0) {
            context.abortWith(Problem.of(ProblemType.TOO_MANY, null, null)
                    .answering()
                    .header(HttpHeaders.RETRY_AFTER, wait)
                    .build());
        }
    }

    private boolean isTaken(String header) {
        Matcher bearer = BEARER.matcher(header == null ? "" : header.strip());
        return bearer.matches() && keys.take(bearer.group(1));
    }
}
