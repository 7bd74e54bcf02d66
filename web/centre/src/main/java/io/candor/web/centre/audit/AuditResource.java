package io.candor.web.centre.audit;

import io.candor.ejb.audit.AuditQueries;
import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.web.centre.key.ByKey;
import io.candor.web.centre.key.Paging;
import io.candor.web.centre.shared.JsonText;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A tenant's audit log for programs; the session bean wants a key with {@code audit:read}. */
@Path("/v1/tenants/{slug}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@SecurityRequirement(name = "apiKey")
@ByKey
@RequestScoped
public class AuditResource {

    private final AuditQueries log;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public AuditResource(AuditQueries log) {
        this.log = log;
    }

    /** For the container's proxy. */
    public AuditResource() {
        this(null);
    }

    /**
     * Some entries in order.
     *
     * @param entries the oldest first
     * @param next what to hand in as {@code after} for those that follow; absent if there are none yet
     */
    public record AuditDocument(List<Map<String, Object>> entries, String next) {}

    /** Entries in the order in which they were added. */
    @GET
    @PermitAll
    @Operation(operationId = "listAuditEntries", summary = "The audit log in order; scope audit:read")
    @APIResponse(responseCode = "200", description = "Entries, and what to hand in as after for the following ones")
    @APIResponse(responseCode = "401", description = "No key of this tenant")
    @APIResponse(responseCode = "403", description = "A key without the scope")
    @APIResponse(responseCode = "422", description = "A parameter is not accepted")
    @APIResponse(responseCode = "429", description = "Too many requests; see Retry-After")
    public Response list(
            @PathParam("slug") String slug,
            @Parameter(description = "Only entries after this one") @QueryParam("after") String after,
            @Parameter(description = "At most so many, from 1 to 500; 100 if nothing is said") @QueryParam("limit")
                    String limit,
            @Parameter(description = "Only what was done like this, such as policy.approved") @QueryParam("action")
                    String action,
            @Parameter(description = "Only what was done by this account or key") @QueryParam("actor") String actor) {
        int most = Paging.limit(limit);
        List<Row> rows = log.page(new Filter(actor, action, null, null, null), Paging.id(after, "after"), most);
        String next = rows.size() < most ? null : rows.get(most - 1).id().toString();
        return Response.ok(JsonText.write(
                        new AuditDocument(rows.stream().map(Row::fields).toList(), next)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
