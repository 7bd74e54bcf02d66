package io.candor.web.centre.promise;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.centre.shared.OpenCentre;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Wording;
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

/** What a tenant's policy in force promises, for programs. Open to everybody. */
@Path("/v1/tenants/{slug}/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "promises")
@RequestScoped
public class PromiseResource {

    private final PolicyQueries policies;
    private final PromiseQueries promises;
    private final PolicyLabels labels;
    private final OpenCentre centre;
    private final CentreAddress address;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public PromiseResource(
            PolicyQueries policies,
            PromiseQueries promises,
            PolicyLabels labels,
            OpenCentre centre,
            CentreAddress address) {
        this.policies = policies;
        this.promises = promises;
        this.labels = labels;
        this.centre = centre;
        this.address = address;
    }

    /** For the container's proxy. */
    public PromiseResource() {
        this(null, null, null, null, null);
    }

    /** The promises of the version in force. */
    @GET
    @PermitAll
    @Operation(operationId = "listPromises", summary = "The promises of the version in force")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PromiseDocument.class)))
    @APIResponse(responseCode = "404", description = "No such tenant or language, or no policy in force")
    public Response list(@PathParam("slug") String slug, @QueryParam("lang") String lang) {
        String language = centre.enter(slug, lang);
        var version = policies.inForce(language, address.defaultLanguage());
        var document = PromiseDocument.of(
                version,
                promises.ofVersion(version.id()),
                promises.words(version.id()),
                labels.sentences(Wording.of(language)),
                address);
        return Response.ok(JsonText.write(document)).build();
    }
}
