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
 * @param incident by which a failure of ours is found in the log; absent otherwise
 * @source RFC 9457
 */
public record Problem(String type, String title, int status, String detail, String incident) {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Response answer(ProblemType type, int status, String detail, String incident) {
        var problem = new Problem(type.type(), type.title(), status, detail, incident);
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(JsonText.write(problem))
                .build();
    }
}
