package io.candor.web.centre.consent.ledger;

import io.candor.ejb.consent.departed.DepartedLedgerQueries;
import io.candor.ejb.consent.departed.DepartedLedgerQueries.Remains;
import io.candor.ejb.consent.ledger.CheckpointPublishing;
import io.candor.ejb.consent.ledger.ConsentVerification;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.web.centre.consent.intake.StrictJson;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.problem.RefusedFieldException;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.centre.shared.OpenCentre;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A tenant's consent log as everybody may check it. Open to everybody. */
@Path("/v1/tenants/{slug}/consents")
@Tag(name = "consents")
@RequestScoped
public class ConsentProofResource {

    private static final int LARGEST_RECEIPT = 64 * 1024;
    private static final int LONGEST_LIST = 100;
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final StrictJson RECEIPT = new StrictJson(Map.of("receipt", StrictJson.Kind.TEXT));

    private final ConsentVerification verification;
    private final CheckpointPublishing checkpoints;
    private final DepartedLedgerQueries departed;
    private final OpenCentre centre;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public ConsentProofResource(
            ConsentVerification verification,
            CheckpointPublishing checkpoints,
            DepartedLedgerQueries departed,
            OpenCentre centre) {
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.departed = departed;
        this.centre = centre;
    }

    /** For the container's proxy. */
    public ConsentProofResource() {
        this(null, null, null, null);
    }

    /** Reads one's own record by its receipt, and checks both. */
    @POST
    @Path("/verifications")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyConsentReceipt",
            summary = "One's own record by its receipt, with the proof that it is in the log")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProofDocument.Receipt.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ProofDocument.Verification.class)))
    @APIResponse(responseCode = "404", description = "No such tenant")
    @APIResponse(responseCode = "413", description = "The receipt is too long")
    @APIResponse(responseCode = "422", description = "No receipt of this tenant")
    @APIResponse(responseCode = "503", description = "The ledger does not answer; see Retry-After")
    public Response verify(@PathParam("slug") String slug, InputStream body) throws IOException {
        centre.enter(slug, null);
        byte[] bytes = body.readNBytes(LARGEST_RECEIPT + 1);
        if (bytes.length > LARGEST_RECEIPT) {
            throw new RefusedFieldException(ProblemType.TOO_LARGE, null, "error.consent-too-large", LARGEST_RECEIPT);
        }
        String receipt = StrictJson.required(RECEIPT.read(bytes), "receipt", String.class);
        return Response.ok(JsonText.write(ProofDocument.of(verification.verify(receipt.strip()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The keys that receipts and checkpoints are signed with, retired ones too; those of a deleted tenant as well. */
    @GET
    @Path("/keys")
    @PermitAll
    @Produces("application/jwk-set+json")
    @Operation(
            operationId = "getConsentKeys",
            summary = "The keys of receipts and checkpoints, retired ones too (RFC 7517)")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ConsentVerification.KeySet.class)))
    @APIResponse(responseCode = "404", description = "No such tenant")
    public Response keys(@PathParam("slug") String slug) {
        Optional<Remains> remains = enterOrFind(slug);
        return published(
                remains.map(Remains::keys).orElseGet(() -> JsonText.write(verification.keys())), "public, max-age=300");
    }

    /** The latest checkpoint; of a deleted tenant the last one. */
    @GET
    @Path("/checkpoint")
    @PermitAll
    @Produces("application/jose")
    @Operation(operationId = "getConsentCheckpoint", summary = "The latest signed head of the log, a compact JWS")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "No such tenant, or nothing sealed yet")
    public Response checkpoint(@PathParam("slug") String slug) {
        Optional<Remains> remains = enterOrFind(slug);
        String latest = remains.map(Remains::checkpoint)
                .or(() -> checkpoints.latest().map(CheckpointPublishing.CheckpointRow::jws))
                .orElseThrow(() -> new MissingException("error.no-checkpoint"));
        return published(latest, "no-cache");
    }

    /** All checkpoints. */
    @GET
    @Path("/checkpoints")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listConsentCheckpoints", summary = "All signed heads of the log, the latest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ProofDocument.Checkpoints.class)))
    @APIResponse(responseCode = "404", description = "No such tenant")
    @APIResponse(responseCode = "422", description = "A number is none, or out of range")
    public Response checkpoints(
            @PathParam("slug") String slug,
            @Schema(type = SchemaType.INTEGER) @QueryParam("below") String below,
            @Schema(type = SchemaType.INTEGER) @QueryParam("limit") String limit) {
        centre.enter(slug, null);
        long top = Sizes.optional("below", below, Long.MAX_VALUE, 0, Long.MAX_VALUE);
        int most = (int) Sizes.optional("limit", limit, LONGEST_LIST, 1, LONGEST_LIST);
        return published(JsonText.write(ProofDocument.of(checkpoints.list(top, most), most)), "no-cache");
    }

    /** Shows that an earlier log is the beginning of a later one. */
    @GET
    @Path("/consistency")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getConsentConsistency",
            summary = "Proof that the log of one size is the beginning of that of another (RFC 9162)")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ProofDocument.Consistency.class)))
    @APIResponse(responseCode = "404", description = "No such tenant")
    @APIResponse(responseCode = "422", description = "The log never had these sizes, or not in this order")
    public Response consistency(
            @PathParam("slug") String slug,
            @Schema(type = SchemaType.INTEGER) @QueryParam("from") String from,
            @Schema(type = SchemaType.INTEGER) @QueryParam("to") String to) {
        centre.enter(slug, null);
        var proof = checkpoints.consistency(
                Sizes.required("from", from, 0, Long.MAX_VALUE), Sizes.required("to", to, 0, Long.MAX_VALUE));
        return published(JsonText.write(ProofDocument.of(proof)), "no-cache");
    }

    /** Enters the tenant; if it was deleted, what stays of its ledger comes back. */
    private Optional<Remains> enterOrFind(String slug) {
        try {
            centre.enter(slug, null);
            return Optional.empty();
        } catch (NoSuchTenantException gone) {
            return Optional.of(departed.find(slug).orElseThrow(() -> gone));
        }
    }

    /** Published for everybody, so for every website, too. */
    private static Response published(String text, String caching) {
        return Response.ok(text)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(ALLOW_ORIGIN, "*")
                .build();
    }
}
