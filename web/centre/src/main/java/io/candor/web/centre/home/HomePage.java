package io.candor.web.centre.home;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.ejb.request.RightQueries;
import io.candor.ejb.request.RightQueries.RightRow;
import io.candor.ejb.tenant.TenantQueries.ContactLine;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.shared.LocalizedText;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.layout.CentreFrame;
import io.candor.web.shared.layout.NavigationLink;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The start page of a centre: what it offers, what is new, which rights people have, and whom they can turn to. */
@Named
@RequestScoped
public class HomePage {

    private final PolicyQueries policies;
    private final RightQueries rightQueries;
    private final CentreFrame frame;
    private final CentreAddress address;
    private final Messages messages;
    private final PageKeeping keeping;
    private List<HistoryRow> versions;
    private List<Right> rights;

    @Inject
    HomePage(
            PolicyQueries policies,
            RightQueries rightQueries,
            CentreFrame frame,
            CentreAddress address,
            Messages messages,
            PageKeeping keeping) {
        this.policies = policies;
        this.rightQueries = rightQueries;
        this.frame = frame;
        this.address = address;
        this.messages = messages;
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected HomePage() {
        this(null, null, null, null, null, null);
    }

    /** A right under the tenant's own label; the detail may be empty. */
    public record Right(String label, String detail) {}

    @PostConstruct
    void open() {
        versions = policies.history(address.language(), address.defaultLanguage());
        rights = rightQueries.rights().stream().map(this::right).toList();
        keeping.keep();
    }

    /** The parts of the centre, but for this page. */
    public List<NavigationLink> parts() {
        return frame.navigation().stream().filter(link -> !link.current()).toList();
    }

    /** The version that takes effect next, to be announced. */
    public HistoryRow upcoming() {
        return inState(PolicyVersionState.SCHEDULED).orElseThrow();
    }

    /** Whether a version will take effect. */
    public boolean hasUpcoming() {
        return inState(PolicyVersionState.SCHEDULED).isPresent();
    }

    /** The version that applies now. */
    public HistoryRow inForce() {
        return inState(PolicyVersionState.IN_FORCE).orElseThrow();
    }

    /** Whether a version applies now. */
    public boolean hasInForce() {
        return inState(PolicyVersionState.IN_FORCE).isPresent();
    }

    /** Where a version can be read. */
    public String link(HistoryRow row) {
        return address.link("/policy/versions/" + row.number());
    }

    /** Where the next version is compared with the one that applies. */
    public String compareUpcoming() {
        return compare(inForce(), upcoming());
    }

    /** Whether a version was published before the one that applies. */
    public boolean hasPrevious() {
        return hasInForce() && previous().isPresent();
    }

    /** Where the version that applies is compared with the one before it. */
    public String comparePrevious() {
        return compare(previous().orElseThrow(), inForce());
    }

    /** The rights in the policy's order; empty if it lists none. */
    public List<Right> rights() {
        return rights;
    }

    /** Contacts that can really be written to. */
    public List<ContactLine> contacts() {
        return frame.centre().contacts().stream()
                .filter(contact -> contact.email() != null)
                .toList();
    }

    /** The laws that the company states to follow, in words; empty if it names none. */
    public String laws() {
        List<String> names = frame.centre().jurisdictions().stream()
                .map(law -> messages.get("tenant.law." + law))
                .toList();
        return messages.wording().and(names);
    }

    private Optional<HistoryRow> previous() {
        return versions.stream()
                .filter(row -> row.number() < inForce().number() && row.state() != PolicyVersionState.WITHDRAWN)
                .findFirst();
    }

    private String compare(HistoryRow older, HistoryRow newer) {
        return address.link("/policy/compare/" + older.number() + "/" + newer.number());
    }

    private Optional<HistoryRow> inState(PolicyVersionState state) {
        List<HistoryRow> found =
                versions.stream().filter(row -> row.state() == state).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private Right right(RightRow row) {
        return new Right(text(row.label()), row.detail() == null ? "" : text(row.detail()));
    }

    private String text(LocalizedText text) {
        return text.in(address.language(), address.defaultLanguage());
    }
}
