package io.candor.web.centre.problem;

import io.candor.web.centre.shared.JsonText;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A problem document.
 *
 * @param type of {@link ProblemType}
 * @param title what it is, always the same for a type
 * @param status HTTP status
 * @param detail what can be done about it, in the caller's language; absent if there is nothing to add
 * @param field of the request's body that it is about, as {@code choices.analytics}; absent if it is about none
 * @param incident by which a failure of ours is found in the log; absent otherwise
 * @source RFC 9457
 */
public record Problem(String type, String title, int status, String detail, String field, String incident) {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with what it is about. */
    public static Problem of(ProblemType type, String detail, String field) {
        return new Problem(type.type(), type.title(), type.status(), detail, field, null);
    }

    /** A failure of ours. */
    public static Problem failure(String incident) {
        ProblemType type = ProblemType.FAILURE;
        return new Problem(type.type(), type.title(), type.status(), null, null, incident);
    }

    /** The same with another status of the 400s, which the REST technology has chosen. */
    public Problem withStatus(int other) {
        return new Problem(type, title, other, detail, field, incident);
    }

    Response answer() {
        return answering().build();
    }

    Response answer(int retryAfterSeconds) {
        return answering().header(HttpHeaders.RETRY_AFTER, retryAfterSeconds).build();
    }

    /** The answer with this document, to which headers may be added. */
    public Response.ResponseBuilder answering() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(JsonText.write(this));
    }
}
