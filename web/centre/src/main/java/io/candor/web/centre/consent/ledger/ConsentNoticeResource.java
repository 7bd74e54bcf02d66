package io.candor.web.centre.consent.ledger;

import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.consent.ConsentNoticeQueries.NoticeText;
import io.candor.web.centre.shared.OpenCentre;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What banners have shown, word for word. Open to everybody. */
@Path("/v1/tenants/{slug}/consent-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
@RequestScoped
public class ConsentNoticeResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final ConsentNoticeQueries notices;
    private final OpenCentre centre;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public ConsentNoticeResource(ConsentNoticeQueries notices, OpenCentre centre) {
        this.notices = notices;
        this.centre = centre;
    }

    /** For the container's proxy. */
    public ConsentNoticeResource() {
        this(null, null);
    }

    /** One notice in one language: the very bytes whose SHA-256 stands in receipts, and in the ETag. */
    @GET
    @Path("/{number: [1-9][0-9]{0,8}}")
    @PermitAll
    @Operation(operationId = "getConsentNotice", summary = "What a banner showed, for ever the same bytes")
    @APIResponse(
            responseCode = "200",
            description = "Canonical JSON (RFC 8785); the ETag is its SHA-256, as in receipts")
    @APIResponse(responseCode = "404", description = "No such tenant, language or notice")
    public Response notice(
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @QueryParam("lang") String lang,
            @Context Request request) {
        // A notice outlives the languages that a tenant has now.
        String best = centre.enter(slug, null);
        NoticeText text = notices.text(number, lang == null ? best : lang);
        var tag = new EntityTag(text.sha256());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null
                ? Response.ok(text.canonical().getBytes(StandardCharsets.UTF_8)).tag(tag)
                : known;
        // Without a language in the address, the browser's has a say.
        String caching = lang == null ? "no-cache" : FOR_EVER;
        return answer.header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
