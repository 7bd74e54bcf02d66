package io.candor.web.centre.notice;

import io.candor.ejb.change.ChangeQueries;
import io.candor.ejb.change.TypedChange;
import io.candor.ejb.notice.sight.NoticeSights;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.web.centre.notice.RecentNews.RecentOwnership;
import io.candor.web.centre.notice.RecentNews.RecentProcessors;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.centre.shared.OpenCentre;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a tenant's product tells its users about the next version of the policy. Open to every website: it is published. */
@Path("/v1/tenants/{slug}/notices/current")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
@RequestScoped
public class CurrentNoticeResource {

    private final PolicyQueries policies;
    private final ChangeQueries changes;
    private final OpenCentre centre;
    private final TenantQueries tenants;
    private final CentreLinks links;
    private final Messages messages;
    private final Dates dates;
    private final RecentNews recent;
    private final NoticeSights sights;
    private final CurrentTenant currentTenant;

    /** With what it asks. The REST technology wants it public. */
    @Inject
    public CurrentNoticeResource(
            PolicyQueries policies,
            ChangeQueries changes,
            OpenCentre centre,
            TenantQueries tenants,
            CentreLinks links,
            Messages messages,
            Dates dates,
            RecentNews recent,
            NoticeSights sights,
            CurrentTenant currentTenant) {
        this.policies = policies;
        this.changes = changes;
        this.centre = centre;
        this.tenants = tenants;
        this.links = links;
        this.messages = messages;
        this.dates = dates;
        this.recent = recent;
        this.sights = sights;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    public CurrentNoticeResource() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The next notice.
     *
     * @param tenant whose
     * @param notice what there is to tell about the policy; absent if nothing is about to change
     * @param processors what people were told about processors in the last two weeks; absent if nothing was
     * @param ownership what people were told about a new owner, until two weeks after it began; absent if nothing was
     */
    public record CurrentDocument(
            String tenant, Upcoming notice, RecentProcessors processors, RecentOwnership ownership) {}

    /**
     * A version that has been published and has yet to take effect.
     *
     * @param version its number
     * @param label what people call it
     * @param effectiveAt when it takes effect, UTC
     * @param material whether it changes what people can expect
     * @param summary what it changes
     * @param changes those that say more than other words, with what each means for people
     * @param compare where everything that changes can be read
     * @param read where the version can be read
     * @param title what this is, in the language that was asked for
     * @param sentence what happens when, in one sentence
     * @param action what following the link shows
     * @param dismiss what a button says that takes the notice away
     */
    public record Upcoming(
            int version,
            String label,
            String effectiveAt,
            boolean material,
            String summary,
            List<ChangeLine> changes,
            String compare,
            String read,
            String title,
            String sentence,
            String action,
            String dismiss) {}

    /** What changes in a section. */
    public record ChangeLine(String type, String section, String heading) {}

    /** The next version to take effect. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getCurrentNotice",
            summary = "What is about to change, for a notice in the tenant's product")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CurrentDocument.class)))
    @APIResponse(responseCode = "404", description = "No such tenant")
    public Response current(@PathParam("slug") String slug, @QueryParam("lang") String wanted) {
        String language = centre.enter(slug, wanted);
        List<HistoryRow> rows = policies.history(language, tenants.languages().get(0));
        Optional<HistoryRow> next = rows.stream()
                .filter(row -> row.state() == PolicyVersionState.SCHEDULED)
                .min(Comparator.comparing(HistoryRow::effectiveAt));
        Optional<RecentProcessors> processors = recent.processors(language);
        Optional<RecentOwnership> ownership = recent.ownership(language);
        var document = new CurrentDocument(
                slug,
                next.map(row -> upcoming(row, rows, language)).orElse(null),
                processors.orElse(null),
                ownership.orElse(null));
        next.ifPresent(row -> sights.notePolicy(currentTenant.id(), row.number()));
        processors.ifPresent(news -> sights.noteProcessors(currentTenant.id(), news.change()));
        ownership.ifPresent(news -> sights.noteOwnership(currentTenant.id(), news.change()));
        return Response.ok(JsonText.write(document))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=60")
                .build();
    }

    private Upcoming upcoming(HistoryRow row, List<HistoryRow> rows, String language) {
        int behind = rows.indexOf(row) + 1;
        Optional<HistoryRow> outgoing = behind < rows.size() ? Optional.of(rows.get(behind)) : Optional.empty();
        String in = "?lang=" + language;
        String read = links.base() + "/policy/versions/" + row.number() + in;
        return new Upcoming(
                row.number(),
                row.label(),
                row.effectiveAt().toString(),
                row.material(),
                row.summary(),
                outgoing.map(old -> changes.between(old.number(), row.number())).orElse(List.of()).stream()
                        .filter(change -> change.type().isSignificant())
                        .map(CurrentNoticeResource::line)
                        .toList(),
                outgoing.map(old -> links.base() + "/policy/compare/" + old.number() + "/" + row.number() + in)
                        .orElse(read),
                read,
                messages.get("notice.strip.title"),
                messages.with("notice.strip.sentence", dates.text(row.effectiveAt()), row.summary()),
                messages.get("notice.strip.action"),
                messages.get("notice.strip.dismiss"));
    }

    private static ChangeLine line(TypedChange change) {
        return new ChangeLine(change.type().name(), change.anchor(), change.heading());
    }
}
