package io.candor.web.centre.change;

import io.candor.ejb.change.ChangeQueries;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.centre.shared.OpenCentre;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What differs between two versions of a tenant's policy, for programs. Open to everybody. */
@Path("/v1/tenants/{slug}/policy/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policy")
@RequestScoped
public class ChangeResource {

    private final ChangeQueries changes;
    private final OpenCentre centre;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public ChangeResource(ChangeQueries changes, OpenCentre centre) {
        this.changes = changes;
        this.centre = centre;
    }

    /** For the container's proxy. */
    public ChangeResource() {
        this(null, null);
    }

    /** The typed changes from one version to another. */
    @GET
    @Path("/{from: [1-9][0-9]{0,4}}/{to: [1-9][0-9]{0,4}}")
    @PermitAll
    @Operation(
            operationId = "listPolicyChanges",
            summary = "What differs between two published versions, and what it means for people")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangesDocument.class)))
    @APIResponse(responseCode = "404", description = "No such tenant or version")
    public Response list(@PathParam("slug") String slug, @PathParam("from") int from, @PathParam("to") int to) {
        centre.enter(slug, null);
        return Response.ok(JsonText.write(ChangesDocument.of(slug, from, to, changes.between(from, to))))
                .build();
    }
}
