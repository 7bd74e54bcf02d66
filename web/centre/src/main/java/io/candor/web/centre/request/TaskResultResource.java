package io.candor.web.centre.request;

import io.candor.ejb.request.system.TaskAnswering;
import io.candor.ejb.request.system.TaskAnswering.Result;
import io.candor.persistence.shared.MissingException;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.problem.RefusedFieldException;
import io.candor.web.centre.shared.OpenCentre;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where a tenant's system says what became of a task that it was asked to do by a signed message. The token in that message lets the answer in,
 * and nothing else.
 */
@Path("/v1/tenants/{slug}/requests/tasks/{task}/result")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "requests")
@RequestScoped
public class TaskResultResource {

    private static final String BEARER = "Bearer ";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final TaskAnswering answering;
    private final OpenCentre centre;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public TaskResultResource(TaskAnswering answering, OpenCentre centre) {
        this.answering = answering;
        this.centre = centre;
    }

    /** For the container's proxy. */
    public TaskResultResource() {
        this(null, null);
    }

    /**
     * What became of a task.
     *
     * @param result {@code done}, {@code not_found} or {@code failed}
     * @param note what there is to say about it; may be left out
     */
    public record ResultDocument(String result, String note) {}

    /** Takes the answer; the same once more changes nothing. */
    @PUT
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putTaskResult",
            summary = "What became of a task that a system was asked to do; with the task's own token as bearer token")
    @APIResponse(responseCode = "204", description = "Taken, now or before")
    @APIResponse(responseCode = "404", description = "No such task, or not its token")
    @APIResponse(responseCode = "409", description = "It is over already, and ended otherwise")
    @APIResponse(responseCode = "422", description = "No such result, or a note of more than 2,000 characters")
    public Response put(
            @PathParam("slug") String slug,
            @PathParam("task") String task,
            @Parameter(description = "Bearer, and the token of the message") @HeaderParam("Authorization")
                    String authorization,
            ResultDocument document) {
        centre.enter(slug, null);
        if (!ID.matcher(task).matches() || authorization == null || !authorization.startsWith(BEARER)) {
            throw new MissingException("error.no-such-request-task");
        }
        Result result = Stream.of(Result.values())
                .filter(known -> document != null
                        && known.name().toLowerCase(Locale.ROOT).equals(document.result()))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedFieldException(ProblemType.INVALID_INPUT, "result", "error.request-task-result"));
        answering.answer(UUID.fromString(task), authorization.substring(BEARER.length()), result, document.note());
        return Response.noContent().build();
    }
}
