package io.candor.web.centre.key;

import io.candor.ejb.shared.CurrentCaller;
import io.candor.persistence.apikey.ApiScope;
import io.candor.web.centre.shared.JsonText;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a key says about itself: the first request of whoever sets a program up. */
@Path("/v1/tenants/{slug}/api-key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
@SecurityRequirement(name = "apiKey")
@ByKey
@RequestScoped
public class ApiKeyResource {

    private final CurrentCaller caller;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public ApiKeyResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /** For the container's proxy. */
    public ApiKeyResource() {
        this(null);
    }

    /**
     * A key.
     *
     * @param id under which the audit log names it
     * @param name what it is for
     * @param scopes what it may do
     */
    public record ApiKeyDocument(String id, String name, List<String> scopes) {}

    /** The key of this request. */
    @GET
    @PermitAll
    @Operation(operationId = "getApiKey", summary = "The key that the request was made with")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApiKeyDocument.class)))
    @APIResponse(responseCode = "401", description = "No key of this tenant")
    public Response key(@PathParam("slug") String slug) {
        CurrentCaller.Key key = caller.key().orElseThrow();
        List<String> scopes = key.scopes().stream()
                .map(scope -> ApiScope.valueOf(scope).code())
                .sorted()
                .toList();
        return Response.ok(JsonText.write(new ApiKeyDocument(key.id().toString(), key.name(), scopes)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
