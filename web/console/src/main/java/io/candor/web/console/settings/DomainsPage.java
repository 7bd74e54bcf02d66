package io.candor.web.console.settings;

import io.candor.ejb.tenant.domain.DomainClaiming;
import io.candor.ejb.tenant.domain.DomainQueries;
import io.candor.ejb.tenant.domain.DomainQueries.DomainRow;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Host names of the centre: claimed, proved by a record in the DNS, taken out. */
@Named
@RequestScoped
public class DomainsPage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.host-form", "host",
            "error.host-not-public", "host",
            "error.host-mixed", "host",
            "error.host-platform", "host",
            "error.host-claimed", "host",
            "error.host-taken", "host");

    private final DomainQueries queries;
    private final DomainClaiming claiming;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private List<DomainRow> domains = List.of();
    private String host;

    @Inject
    DomainsPage(DomainQueries queries, DomainClaiming claiming, ConsolePlace place, Forms forms, Messages messages) {
        this.queries = queries;
        this.claiming = claiming;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected DomainsPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        domains = queries.domains();
    }

    /** The host names. */
    public List<DomainRow> getDomains() {
        return domains;
    }

    /** Whether the caller may change them. */
    public boolean isEditable() {
        return place.isOpen("brand-check");
    }

    /** What is typed. */
    public String getHost() {
        return host;
    }

    /** What is typed. */
    public void setHost(String host) {
        this.host = host;
    }

    /** Whether a name is written in other than ASCII letters, so that both ways are worth showing. */
    public boolean isForeign(DomainRow row) {
        return !row.host().equals(row.shown());
    }

    /** Whether a record is awaited. */
    public boolean isOpen(DomainRow row) {
        return row.recordName() != null && (row.state() != State.VERIFIED || row.missingSince() != null);
    }

    /** Claims what is typed. */
    public void claim() {
        forms.submit("domainForm", FIELDS, () -> {
            claiming.claim(host);
            forms.goOn(place.link("/settings/domains"), messages.get("settings.domains.claimed"));
        });
    }

    /** Looks for a record. */
    public void check(String name) {
        forms.submit("domainsForm", Map.of(), () -> {
            State state = claiming.check(name);
            forms.goOn(place.link("/settings/domains"), messages.with("settings.domain-said." + state, name));
        });
    }

    /** Takes a name out. */
    public void remove(String name) {
        forms.submit("domainsForm", Map.of(), () -> {
            claiming.remove(name);
            forms.goOn(place.link("/settings/domains"), messages.with("settings.domains.removed", name));
        });
    }
}
