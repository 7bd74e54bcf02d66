package io.candor.web.centre.consent.ledger;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
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
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A tenant's consent ledger for its own programs; the session bean wants a key with {@code consents:read}. */
@Path("/v1/tenants/{slug}/consents/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
@SecurityRequirement(name = "apiKey")
@ByKey
@RequestScoped
public class ConsentRecordResource {

    private final ConsentLedgerQueries ledger;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public ConsentRecordResource(ConsentLedgerQueries ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    public ConsentRecordResource() {
        this(null);
    }

    /**
     * Some records in the order of the log.
     *
     * @param size how many records the log has
     * @param records as they are hashed, each with its {@code recordHash}
     * @param next position of the record that follows; absent if there is none yet
     */
    public record RecordsDocument(long size, List<Map<String, Object>> records, Long next) {}

    /** Records in the order of the log. */
    @GET
    @PermitAll
    @Operation(operationId = "listConsentRecords", summary = "The consent ledger in order; scope consents:read")
    @APIResponse(responseCode = "200", description = "Records, and the position to go on from")
    @APIResponse(responseCode = "401", description = "No key of this tenant")
    @APIResponse(responseCode = "403", description = "A key without the scope")
    @APIResponse(responseCode = "422", description = "A number is none, or out of range")
    @APIResponse(responseCode = "429", description = "Too many requests; see Retry-After")
    public Response list(
            @PathParam("slug") String slug,
            @Schema(type = SchemaType.INTEGER) @QueryParam("from") String from,
            @Schema(type = SchemaType.INTEGER) @QueryParam("limit") String limit) {
        long first = Sizes.optional("from", from, 0, 0, Long.MAX_VALUE);
        long size = ledger.size();
        List<RecordRow> page = ledger.page(first, size, Paging.limit(limit));
        long next = page.isEmpty() ? size : page.get(page.size() - 1).position() + 1;
        var document = new RecordsDocument(
                size, page.stream().map(ConsentRecordResource::fields).toList(), next < size ? next : null);
        return Response.ok(JsonText.write(document))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Map<String, Object> fields(RecordRow row) {
        var fields = new TreeMap<>(row.fields());
        fields.put("recordHash", row.recordHash());
        return fields;
    }
}
