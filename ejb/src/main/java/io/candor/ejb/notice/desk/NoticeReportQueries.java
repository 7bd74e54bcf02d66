package io.candor.ejb.notice.desk;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.notice.EventDutyQueries;
import io.candor.ejb.notice.NoticeQueries;
import io.candor.ejb.notice.NoticeQueries.Owed;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticePage;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.ejb.notice.ownership.ToldOwnershipQueries;
import io.candor.ejb.notice.processor.ToldProcessorQueries;
import io.candor.ejb.notice.processor.ToldProcessorQueries.Told;
import io.candor.ejb.notice.sight.NoticeSightQueries.Platform;
import io.candor.ejb.notice.sight.NoticeSightQueries.Stated;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeMail;
import io.candor.persistence.notice.ownership.OwnershipNews;
import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.notice.sight.Seen;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.ToldEvent;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes the evidence of a notice for members: who was to be told and was, when, by which words, and what had been promised; and seals it
 * with the tenant's key, so that whoever gets it later can check that it is what the service said then.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AUDITOR})
public class NoticeReportQueries {

    private static final String TYPE = "candor-notice-report+jwt";

    private NoticeDeskQueries desk;
    private NoticeQueries notices;
    private ToldProcessorQueries processors;
    private ToldOwnershipQueries owners;
    private EventDutyQueries duties;
    private TenantQueries tenants;
    private TenantKeys keys;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;

    @Inject
    NoticeReportQueries(
            NoticeDeskQueries desk,
            NoticeQueries notices,
            ToldProcessorQueries processors,
            ToldOwnershipQueries owners,
            EventDutyQueries duties,
            TenantQueries tenants,
            TenantKeys keys,
            CurrentTenant currentTenant,
            ApplicationClock clock) {
        this.desk = desk;
        this.notices = notices;
        this.processors = processors;
        this.owners = owners;
        this.duties = duties;
        this.tenants = tenants;
        this.keys = keys;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected NoticeReportQueries() {}

    /**
     * What is known about a notice.
     *
     * @param slug of the tenant
     * @param controller who is responsible
     * @param notice how far it has come
     * @param promised what the outgoing version promised about it
     * @param platform how often it was given to the tenant's product to show
     * @param processors what was told about processors; empty if the notice is about something else
     * @param ownership what was told about a new owner; empty if the notice is about something else
     * @param mails what was sent, in each language
     * @param at as of when, UTC
     */
    public record Evidence(
            String slug,
            String controller,
            NoticeRow notice,
            List<Owed> promised,
            Platform platform,
            List<ProcessorChange> processors,
            Optional<OwnershipNews> ownership,
            List<NoticeMail.Content> mails,
            Instant at) {}

    /**
     * A report.
     *
     * @param evidence what it says
     * @param json the same for programs
     * @param sealed the JSON as a signed JWS in compact form (EdDSA); the key is among the tenant's public ones
     */
    public record Report(Evidence evidence, String json, String sealed) {}

    /**
     * The report of a notice as it is now.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such notice
     */
    public Report report(UUID id) {
        Evidence evidence = evidence(desk.get(id));
        String json = Json.write(fields(evidence));
        return new Report(evidence, json, sealed(json));
    }

    private Evidence evidence(NoticePage page) {
        return new Evidence(
                tenants.centre(tenants.languages().get(0)).slug(),
                tenants.controller(),
                page.row(),
                page.row().isOfPolicy() ? promised(page.row().number()) : promised(page.row()),
                page.platform(),
                processors.byNotice(page.row().id()).map(Told::changes).orElse(List.of()),
                owners.byNotice(page.row().id()).map(ToldOwnershipQueries.Told::news),
                page.mails(),
                clock.instant());
    }

    private List<Owed> promised(int version) {
        var notice = notices.notices().get(version);
        return notice == null ? List.of() : notice.owed();
    }

    /** What the version in force promised about such an event: a mail, and it is kept when the last one was accepted. */
    private List<Owed> promised(NoticeRow row) {
        Optional<Instant> told =
                row.finishedAt().isEmpty() ? Optional.empty() : Optional.ofNullable(row.lastAcceptedAt());
        ToldEvent event =
                row.kind() == Notice.Kind.PROCESSORS ? ToldEvent.CHANGE_OF_PROCESSORS : ToldEvent.CHANGE_OF_OWNERSHIP;
        return duties.at(event, row.announcedAt()).stream()
                .map(promise -> new Owed(
                        promise.code(),
                        promise.sentence(),
                        PromiseRule.Join.ALL,
                        List.of(new NoticeQueries.ChannelRow(PromiseRule.Channel.EMAIL, told)),
                        told))
                .toList();
    }

    private static Map<String, Object> fields(Evidence evidence) {
        NoticeRow row = evidence.notice();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("tenant", evidence.slug());
        fields.put("controller", evidence.controller());
        fields.put("notice", row.id().toString());
        fields.put("about", row.kind().name());
        fields.put(row.isOfPolicy() ? "version" : "change", row.number());
        fields.put("follows", row.outgoing());
        fields.put("state", row.state().name());
        fields.put("reportedAt", evidence.at().toString());
        fields.put("announcedAt", row.announcedAt().toString());
        fields.put("recipients", row.recipients());
        var counts = new LinkedHashMap<String, Object>();
        row.counts().forEach((state, count) -> counts.put(state.name(), count));
        fields.put("deliveries", counts);
        fields.put("firstAcceptedAt", text(row.firstAcceptedAt()));
        fields.put("lastAcceptedAt", text(row.lastAcceptedAt()));
        fields.put("plannedAt", row.plannedAt().toString());
        fields.put("effectiveAt", text(row.effectiveAt()));
        fields.put("leadSeconds", row.lead().map(lead -> lead.toSeconds()).orElse(null));
        fields.put(
                "promised",
                evidence.promised().stream().map(NoticeReportQueries::owed).toList());
        fields.put("platform", platform(evidence.platform()));
        if (!evidence.processors().isEmpty()) {
            fields.put("processors", Json.plain(evidence.processors()));
        }
        evidence.ownership().ifPresent(news -> fields.put("ownership", ownership(news)));
        fields.put(
                "mails",
                evidence.mails().stream().map(NoticeReportQueries::mail).toList());
        return fields;
    }

    private static Map<String, Object> ownership(OwnershipNews news) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("owner", news.owner());
        fields.put("from", news.from().toString());
        fields.put("words", new TreeMap<>(news.words().byLanguage()));
        return fields;
    }

    private static Map<String, Object> owed(Owed owed) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("promise", owed.code());
        fields.put("sentence", owed.sentence());
        fields.put("channels", owed.join().name());
        var since = new LinkedHashMap<String, Object>();
        owed.channels()
                .forEach(row -> since.put(row.channel().name(), text(row.since().orElse(null))));
        fields.put("toldSince", since);
        fields.put("keptAt", text(owed.doneAt().orElse(null)));
        return fields;
    }

    private static Map<String, Object> platform(Platform platform) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("served", platform.total().map(Seen::served).orElse(0L));
        fields.put("firstServedAt", text(platform.total().map(Seen::first).orElse(null)));
        fields.put("lastServedAt", text(platform.total().map(Seen::last).orElse(null)));
        var days = new LinkedHashMap<String, Object>();
        platform.days().forEach(day -> days.put(day.day().toString(), day.served()));
        fields.put("days", days);
        fields.put(
                "statement",
                platform.statement().map(NoticeReportQueries::stated).orElse(null));
        return fields;
    }

    private static Map<String, Object> stated(Stated stated) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("shownSince", stated.shownAt().toString());
        fields.put("statement", stated.statement());
        fields.put("statedBy", stated.by());
        fields.put("statedAt", stated.statedAt().toString());
        return fields;
    }

    private static Map<String, Object> mail(NoticeMail.Content mail) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("language", mail.language());
        fields.put("subject", mail.subject());
        fields.put("text", mail.text());
        fields.put("html", mail.html());
        fields.put("htmlSha256", HexFormat.of().formatHex(Sha256.of(mail.html().getBytes(StandardCharsets.UTF_8))));
        return fields;
    }

    private String sealed(String json) {
        return keys.of(currentTenant.id()).current().jws(TYPE, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
