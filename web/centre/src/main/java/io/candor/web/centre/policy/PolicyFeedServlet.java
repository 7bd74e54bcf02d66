package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.web.centre.notice.NoticeLines;
import io.candor.web.centre.shared.PageKeeping;
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
import javax.xml.stream.XMLStreamException;

/** The versions of the policy as an Atom feed. */
@WebServlet(CentreRoutes.FEED)
public class PolicyFeedServlet extends HttpServlet {

    private final transient PolicyQueries policies;
    private final transient TenantQueries tenants;
    private final transient CurrentTenant currentTenant;
    private final transient CentreAddress address;
    private final transient Dates dates;
    private final transient Messages messages;
    private final transient NoticeLines notices;
    private final transient PageKeeping keeping;

    @Inject
    PolicyFeedServlet(
            PolicyQueries policies,
            TenantQueries tenants,
            CurrentTenant currentTenant,
            CentreAddress address,
            Dates dates,
            Messages messages,
            NoticeLines notices,
            PageKeeping keeping) {
        this.policies = policies;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.address = address;
        this.dates = dates;
        this.messages = messages;
        this.notices = notices;
        this.keeping = keeping;
    }

    /** For the container. */
    protected PolicyFeedServlet() {
        this(null, null, null, null, null, null, null, null);
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
                address.language(),
                row -> messages.with("policy.feed.entry", row.label(), dates.text(row.effectiveAt())),
                row -> (row.summary() + " " + notices.overrideInOneLine(row.number())).strip());
        String text;
        try {
            text = feed.write(policies.history(address.language(), address.defaultLanguage()));
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
        keeping.keep();
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
