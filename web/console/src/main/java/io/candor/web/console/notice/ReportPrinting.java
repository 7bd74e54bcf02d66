package io.candor.web.console.notice;

import io.candor.ejb.notice.NoticeQueries.ChannelRow;
import io.candor.ejb.notice.NoticeQueries.Owed;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.ejb.notice.desk.NoticeReportQueries.Evidence;
import io.candor.ejb.notice.sight.NoticeSightQueries.Platform;
import io.candor.ejb.print.PrintedDocument;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.NoticeMail;
import io.candor.persistence.shared.Sha256;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.People;
import io.candor.web.shared.processing.ProcessorChangeLine;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Prints the evidence of a notice in the member's language, with times of the tenant's zone. */
@RequestScoped
class ReportPrinting {

    /** What differs from person to person in a mail. */
    private static final Pattern PLACE = Pattern.compile("\\$\\{\\w+}");

    private final TenantQueries tenants;
    private final CandorConfiguration configuration;
    private final Moments moments;
    private final People people;
    private final Messages messages;

    @Inject
    ReportPrinting(
            TenantQueries tenants,
            CandorConfiguration configuration,
            Moments moments,
            People people,
            Messages messages) {
        this.tenants = tenants;
        this.configuration = configuration;
        this.moments = moments;
        this.people = people;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected ReportPrinting() {
        this(null, null, null, null, null);
    }

    /** The evidence as a PDF. */
    byte[] print(Evidence evidence) {
        var body = new Element("div");
        facts(body, evidence.notice());
        processors(body, evidence);
        ownership(body, evidence);
        promised(body, evidence);
        platform(body, evidence.platform());
        mails(body, evidence);
        String centre = configuration.publicUrl() + "/c/" + evidence.slug();
        paragraph(
                body,
                messages.with("notice.report.check", configuration.publicUrl() + "/api/v1/tenants/" + evidence.slug()));
        return new PrintedDocument(
                        messages.language(),
                        evidence.controller(),
                        messages.with("notice.report.facts", moments.text(evidence.at()), moments.zoneName()),
                        tenants.brand().accent(),
                        messages.get("policy.pdf.page"),
                        messages.get("policy.pdf.of"))
                .print(title(evidence.notice()), body.html(), centre + subject(evidence.notice()));
    }

    private String title(NoticeRow notice) {
        return messages.with("notice.evidence." + notice.kind(), notice.number());
    }

    private static String subject(NoticeRow notice) {
        return switch (notice.kind()) {
            case POLICY -> "/policy/versions/" + notice.number();
            case PROCESSORS -> "/processors#change-" + notice.number();
            case OWNERSHIP -> "/policy/versions#ownership-" + notice.number();
        };
    }

    private void processors(Element body, Evidence evidence) {
        if (evidence.processors().isEmpty()) {
            return;
        }
        heading(body, "notice.report.told");
        Element list = body.appendElement("ul");
        ProcessorChangeLine.of(
                        evidence.processors(), messages, tenants.languages().get(0))
                .forEach(line -> list.appendElement("li").text(line.text()));
    }

    private void ownership(Element body, Evidence evidence) {
        evidence.ownership().ifPresent(news -> {
            heading(body, "notice.report.told");
            paragraph(body, messages.with("notice.report.owner", news.owner(), moments.date(news.from())));
            paragraph(
                    body,
                    news.words().in(messages.language(), tenants.languages().get(0)));
        });
    }

    private void facts(Element body, NoticeRow notice) {
        Element rows = body.appendElement("table").appendElement("tbody");
        if (notice.isOfPolicy()) {
            String versions = messages.with("notice.report.versions", notice.number(), notice.outgoing());
            row(rows, "notice.report.version", versions);
        }
        row(rows, "notice.report.state", messages.of("notice.state", notice.state()));
        row(rows, "notice.list.announced", time(notice.announcedAt()));
        row(rows, "notice.report.recipients", Integer.toString(notice.recipients()));
        for (DeliveryState state : DeliveryState.values()) {
            if (notice.count(state) > 0) {
                line(rows, messages.of("notice.delivery", state), Long.toString(notice.count(state)));
            }
        }
        row(rows, "notice.page.first", time(notice.firstAcceptedAt()));
        row(rows, "notice.page.last", time(notice.lastAcceptedAt()));
        if (notice.isOfPolicy()) {
            effect(rows, notice);
        }
    }

    private void effect(Element rows, NoticeRow notice) {
        row(rows, "notice.page.planned", time(notice.plannedAt()));
        row(rows, "notice.page.effective", time(notice.effectiveAt()));
        row(
                rows,
                "notice.page.lead",
                notice.lead().map(lead -> NoticePage.words(messages, lead)).orElse(none()));
    }

    private void promised(Element body, Evidence evidence) {
        heading(body, "notice.report.promised");
        if (evidence.promised().isEmpty()) {
            paragraph(body, messages.get("notice.report.nothing-promised"));
            return;
        }
        Element table = body.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").text(messages.get("notice.report.promise"));
        head.appendElement("th").text(messages.get("notice.report.kept"));
        Element rows = table.appendElement("tbody");
        for (Owed owed : evidence.promised()) {
            Element row = rows.appendElement("tr");
            Element promise = row.appendElement("td").text(owed.code() + ": " + owed.sentence());
            Element channels = promise.appendElement("ul");
            owed.channels().forEach(channel -> channels.appendElement("li").text(told(channel)));
            row.appendElement("td").text(time(owed.doneAt().orElse(null)));
        }
    }

    private String told(ChannelRow row) {
        String channel = messages.of("notice.channel", row.channel());
        return row.since()
                .map(since -> messages.with("notice.told.done", channel, moments.text(since)))
                .orElseGet(() -> messages.with("notice.told.open", channel));
    }

    private void platform(Element body, Platform platform) {
        heading(body, "notice.page.platform");
        paragraph(body, NoticePage.served(messages, moments, platform));
        platform.statement().ifPresent(stated -> paragraph(body, NoticePage.stated(messages, moments, people, stated)));
        Element rows = body.appendElement("table").appendElement("tbody");
        platform.days().forEach(day -> line(rows, day.day().toString(), Long.toString(day.served())));
    }

    private void mails(Element body, Evidence evidence) {
        for (NoticeMail.Content mail : evidence.mails()) {
            body.appendElement("h2").text(messages.with("notice.report.mail", moments.languageName(mail.language())));
            paragraph(body, mail.subject());
            body.appendElement("pre")
                    .attr("lang", mail.language())
                    .text(PLACE.matcher(mail.text()).replaceAll(messages.get("notice.report.own")));
            paragraph(
                    body,
                    messages.with(
                            "notice.report.hash",
                            Sha256.hex(Sha256.of(mail.html().getBytes(StandardCharsets.UTF_8)))));
        }
    }

    private void row(Element rows, String key, String value) {
        line(rows, messages.get(key), value);
    }

    private static void line(Element rows, String label, String value) {
        Element row = rows.appendElement("tr");
        row.appendElement("th").text(label);
        row.appendElement("td").text(value);
    }

    private void heading(Element body, String key) {
        body.appendElement("h2").text(messages.get(key));
    }

    private static void paragraph(Element body, String text) {
        body.appendElement("p").text(text);
    }

    private String time(Instant instant) {
        return instant == null ? none() : moments.text(instant);
    }

    private String none() {
        return messages.get("notice.report.none");
    }
}
