package io.candor.web.centre.subscriber;

import io.candor.ejb.subscriber.AccountListing;
import io.candor.ejb.subscriber.AccountListing.Outcome;
import io.candor.ejb.subscriber.AccountListing.Problem;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.subscriber.Suppression;
import io.candor.web.centre.key.ByKey;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.problem.RefusedFieldException;
import io.candor.web.centre.shared.JsonText;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where a tenant's programs name the holders of accounts, whom the policy promises to tell; the session bean wants a key with
 * {@code recipients:write}.
 */
@Path("/v1/tenants/{slug}/recipients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
@SecurityRequirement(name = "apiKey")
@ByKey
@APIResponse(responseCode = "401", description = "No key of this tenant")
@APIResponse(responseCode = "403", description = "A key without the scope")
@RequestScoped
public class RecipientResource {

    private static final String CSV = "text/csv";

    private final AccountListing listing;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public RecipientResource(AccountListing listing) {
        this.listing = listing;
    }

    /** For the container's proxy. */
    public RecipientResource() {
        this(null);
    }

    /**
     * What became of a list.
     *
     * @param taken false if nothing was taken, because something is wrong with it
     * @param rows how many people it names
     * @param ended how many holders are none any more, since a whole list does not name them
     * @param problemCount how many things are wrong
     * @param problems the first hundred of them
     */
    public record ListDocument(boolean taken, int rows, int ended, int problemCount, List<Problem> problems) {}

    /** An address that mail no longer reaches, or whose owner does not want any. */
    public record SuppressionDocument(String email, String reason) {}

    /** An address. */
    public record AddressDocument(String email) {}

    /** The whole list: whoever it does not name holds no account any more. */
    @PUT
    @PermitAll
    @Consumes(CSV)
    @Operation(
            operationId = "putRecipients",
            summary =
                    "Name all holders of accounts, as CSV with the columns email and language; scope recipients:write")
    @APIResponse(responseCode = "200", description = "Taken")
    @APIResponse(responseCode = "422", description = "Nothing was taken; what is wrong, by row")
    public Response replace(@PathParam("slug") String slug, InputStream csv) throws IOException {
        return take(csv, true);
    }

    /** More holders. */
    @POST
    @PermitAll
    @Consumes(CSV)
    @Operation(
            operationId = "addRecipients",
            summary =
                    "Name more holders of accounts, as CSV with the columns email and language; scope recipients:write")
    @APIResponse(responseCode = "200", description = "Taken")
    @APIResponse(responseCode = "422", description = "Nothing was taken; what is wrong, by row")
    public Response add(@PathParam("slug") String slug, InputStream csv) throws IOException {
        return take(csv, false);
    }

    /** It is read twice, so it is kept in a file meanwhile, which nobody else can read. */
    private Response take(InputStream csv, boolean whole) throws IOException {
        listing.checkCaller();
        java.nio.file.Path file = Files.createTempFile("recipients", ".csv");
        try {
            Files.copy(csv, file, StandardCopyOption.REPLACE_EXISTING);
            return answer(listing.upload(() -> Files.newInputStream(file), whole));
        } finally {
            Files.delete(file);
        }
    }

    /** Ends an account. */
    @POST
    @PermitAll
    @Path("/removals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeRecipient",
            summary =
                    "Somebody holds no account any more; scope recipients:write. The same answer whether known or not")
    @APIResponse(responseCode = "204", description = "Nobody of that address holds one")
    public Response remove(@PathParam("slug") String slug, AddressDocument document) {
        listing.end(address(document == null ? null : document.email()));
        return Response.noContent().build();
    }

    /** A bounce or a complaint that a mail provider has told the tenant about. */
    @POST
    @PermitAll
    @Path("/suppressions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suppressRecipient",
            summary =
                    "An address bounces, or its owner complains; scope recipients:write. The same answer whether known or not")
    @APIResponse(responseCode = "204", description = "Nothing more is sent to it")
    public Response suppress(@PathParam("slug") String slug, SuppressionDocument document) {
        listing.suppress(
                address(document == null ? null : document.email()), reason(document == null ? "" : document.reason()));
        return Response.noContent().build();
    }

    private static EmailAddress address(String email) {
        if (!EmailAddress.isOne(email)) {
            throw new RefusedFieldException(ProblemType.INVALID_INPUT, "email", "error.email");
        }
        return new EmailAddress(email);
    }

    private static Suppression reason(String reason) {
        for (Suppression known : Suppression.values()) {
            if (known.name().equalsIgnoreCase(reason)) {
                return known;
            }
        }
        throw new RefusedFieldException(ProblemType.INVALID_INPUT, "reason", "error.notice-suppression");
    }

    private static Response answer(Outcome outcome) {
        var document = new ListDocument(
                outcome.isTaken(), outcome.rows(), outcome.ended(), outcome.problemCount(), outcome.problems());
        return Response.status(outcome.isTaken() ? 200 : 422)
                .entity(JsonText.write(document))
                .header("Cache-Control", "no-store")
                .build();
    }
}
