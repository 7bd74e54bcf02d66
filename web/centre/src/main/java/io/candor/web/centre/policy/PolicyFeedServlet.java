package io.candor.web.centre.policy;

import io.candor.ejb.notice.processor.ToldProcessorQueries;
import io.candor.ejb.notice.processor.ToldProcessorQueries.Told;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.web.centre.notice.NoticeLines;
import io.candor.web.centre.notice.OwnershipLines;
import io.candor.web.centre.policy.PolicyFeed.Entry;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.processing.ProcessorChangeLine;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The versions of the policy, with changes of processors and owners that people were told of, as an Atom feed. */
@WebServlet(CentreRoutes.FEED)
public class PolicyFeedServlet extends HttpServlet {

    private final transient PolicyQueries policies;
    private final transient ToldProcessorQueries processors;
    private final transient TenantQueries tenants;
    private final transient CurrentTenant currentTenant;
    private final transient CentreAddress address;
    private final transient Dates dates;
    private final transient Messages messages;
    private final transient NoticeLines notices;
    private final transient OwnershipLines owners;
    private final transient PageKeeping keeping;

    @Inject
    PolicyFeedServlet(
            PolicyQueries policies,
            ToldProcessorQueries processors,
            TenantQueries tenants,
            CurrentTenant currentTenant,
            CentreAddress address,
            Dates dates,
            Messages messages,
            NoticeLines notices,
            OwnershipLines owners,
            PageKeeping keeping) {
        this.policies = policies;
        this.processors = processors;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.address = address;
        this.dates = dates;
        this.messages = messages;
        this.notices = notices;
        this.owners = owners;
        this.keeping = keeping;
    }

    /** For the container. */
    protected PolicyFeedServlet() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String name = tenants.centre(address.language()).name();
        var feed = new PolicyFeed(
                currentTenant.id(),
                name,
                name + ": " + messages.get("policy.feed.title"),
                address.canonicalBase(),
                address.language());
        var entries = new ArrayList<Entry>();
        policies.history(address.language(), address.defaultLanguage()).forEach(row -> entries.add(entry(row)));
        processors.told().forEach(told -> entries.add(entry(told)));
        owners.list().forEach(line -> entries.add(entry(line)));
        String text;
        try {
            text = feed.write(entries);
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
        keeping.keep();
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(HistoryRow row) {
        return new Entry(
                "policy/" + row.number(),
                messages.with("policy.feed.entry", row.label(), dates.text(row.effectiveAt())),
                row.publishedAt(),
                row.changedAt(),
                "/policy/versions/" + row.number(),
                (row.summary() + " " + notices.overrideInOneLine(row.number())).strip());
    }

    private Entry entry(Told told) {
        return new Entry(
                "processors/" + told.number(),
                messages.with("policy.feed.processors", dates.text(told.at())),
                told.at(),
                told.at(),
                "/processors#change-" + told.number(),
                ProcessorChangeLine.of(told.changes(), messages, address.defaultLanguage()).stream()
                        .map(ProcessorChangeLine::text)
                        .collect(Collectors.joining(". ")));
    }

    private Entry entry(OwnershipLines.Line line) {
        return new Entry(
                "ownership/" + line.number(),
                line.sentence(),
                line.toldAt(),
                line.toldAt(),
                "/policy/versions#ownership-" + line.number(),
                String.join(" ", line.paragraphs()));
    }
}
