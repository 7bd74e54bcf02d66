package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.ejb.print.PrintedDocument;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Prints a version of this centre's policy with the company's name, dates and colour. */
@RequestScoped
class PolicyPrinting {

    private final TenantQueries tenants;
    private final CentreAddress address;
    private final Dates dates;
    private final Messages messages;

    @Inject
    PolicyPrinting(TenantQueries tenants, CentreAddress address, Dates dates, Messages messages) {
        this.tenants = tenants;
        this.address = address;
        this.dates = dates;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected PolicyPrinting() {
        this(null, null, null, null);
    }

    /** The version as a PDF. */
    byte[] print(VersionPage version) {
        var centre = tenants.centre(address.language());
        String company = centre.legalName() == null ? centre.name() : centre.name() + " · " + centre.legalName();
        String facts = String.join(
                " · ",
                messages.with("policy.history.version", version.label()),
                messages.of("policy.state", version.state()).toLowerCase(Locale.forLanguageTag(address.language())),
                messages.get("policy.facts.effective") + " " + dates.text(version.effectiveAt()),
                messages.get("policy.facts.published") + " " + dates.text(version.publishedAt()));
        return new PrintedDocument(
                        version.language(),
                        company,
                        facts,
                        tenants.brand().accent(),
                        messages.get("policy.pdf.page"),
                        messages.get("policy.pdf.of"))
                .print(
                        version.title(),
                        version.html(),
                        address.canonicalBase() + "/policy/versions/" + version.number());
    }
}
