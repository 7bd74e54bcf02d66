package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.centre.shared.OpenCentre;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A tenant's policy for programs. Open to everybody. */
@Path("/v1/tenants/{slug}/policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policy")
@RequestScoped
public class PolicyResource {

    private final PolicyQueries policies;
    private final OpenCentre centre;
    private final CentreAddress address;
    private final PolicyDocuments documents;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public PolicyResource(PolicyQueries policies, OpenCentre centre, CentreAddress address, PolicyDocuments documents) {
        this.policies = policies;
        this.centre = centre;
        this.address = address;
        this.documents = documents;
    }

    /** For the container's proxy. */
    public PolicyResource() {
        this(null, null, null, null);
    }

    /** The version in force. */
    @GET
    @PermitAll
    @Operation(operationId = "getPolicy", summary = "The version in force")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyDocument.class)))
    @APIResponse(responseCode = "404", description = "No such tenant or language, or no policy in force")
    public Response inForce(@PathParam("slug") String slug, @QueryParam("lang") String lang) {
        String language = centre.enter(slug, lang);
        return answer(documents.of(policies.inForce(language, address.defaultLanguage())));
    }

    /** All published versions. */
    @GET
    @Path("/versions")
    @PermitAll
    @Operation(operationId = "listPolicyVersions", summary = "All published versions, upcoming ones first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PolicyDocument.Versions.class)))
    @APIResponse(responseCode = "404", description = "No such tenant or language")
    public Response versions(@PathParam("slug") String slug, @QueryParam("lang") String lang) {
        String language = centre.enter(slug, lang);
        return answer(documents.history(language));
    }

    /** One version. */
    @GET
    @Path("/versions/{number: [1-9][0-9]{0,4}}")
    @PermitAll
    @Operation(operationId = "getPolicyVersion", summary = "One published version, for ever the same text")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyDocument.class)))
    @APIResponse(responseCode = "404", description = "No such tenant, language or version")
    public Response version(
            @PathParam("slug") String slug, @PathParam("number") int number, @QueryParam("lang") String lang) {
        String language = centre.enter(slug, lang);
        return answer(documents.of(policies.version(number, language, address.defaultLanguage())));
    }

    private static Response answer(Object document) {
        return Response.ok(JsonText.write(document)).build();
    }
}
