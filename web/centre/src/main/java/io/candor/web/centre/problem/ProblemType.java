package io.candor.web.centre.problem;

import jakarta.ws.rs.core.Response.Status.Family;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of problems that the interface answers with. The type's address is the name in kebab case below {@link #BASE}. */
public enum ProblemType {
    /** What the protocol itself refuses: method, syntax. */
    BAD_REQUEST(400, "Request not understood"),
    /** There has to be an API key of this tenant. */
    UNAUTHENTICATED(401, "API key needed"),
    /** A website that the tenant has not registered, or none where one is needed. */
    NOT_ALLOWED_HERE(403, "Not allowed from here"),
    /** An API key that may do other things. */
    FORBIDDEN(403, "Not allowed to this API key"),
    NOT_FOUND(404, "Not found"),
    /** The present state of things forbids it. */
    CONFLICT(409, "Refused in this state"),
    TOO_LARGE(413, "Request too large"),
    MEDIA_TYPE(415, "Media type not supported"),
    /** The input can never be accepted. */
    INVALID_INPUT(422, "Input not accepted"),
    /** The tenant's centre is closed. */
    SUSPENDED(423, "Closed for now"),
    /** Retry-After says when there is room again. */
    TOO_MANY(429, "Too many requests"),
    /** The fault is ours; the problem carries an incident id. */
    FAILURE(500, "Something went wrong on our side"),
    /** Something that we need does not answer; Retry-After says when trying again may help. */
    UNAVAILABLE(503, "Not available for now");

    /** Before the name of each type. */
    public static final String BASE = "urn:candor:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status; of BAD_REQUEST another one of the 400s may be sent. */
    public int status() {
        return status;
    }

    /** What it is, in a few English words, always the same. */
    public String title() {
        return title;
    }

    /** Address of the type. */
    public String type() {
        return BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of a status that the REST technology itself has chosen. */
    static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(Family.familyOf(status) == Family.CLIENT_ERROR ? BAD_REQUEST : FAILURE);
    }
}
