package io.candor.web.centre.policy;

import io.candor.ejb.change.TypedChange;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.web.centre.change.ChangeLines;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One version as it is read on a page: the text made fit for it, its contents, and where to go from here. */
@Named("reading")
@RequestScoped
public class PolicyReading {

    private final PolicyQueries policies;
    private final CentreAddress address;
    private final Messages messages;
    private final ChangeLines changes;
    private final PageKeeping keeping;
    private VersionPage version;
    private List<HistoryRow> rows = List.of();
    private Optional<HistoryRow> previous = Optional.empty();
    private String html;
    private List<ContentsEntry> contents;
    private String documents;

    @Inject
    PolicyReading(
            PolicyQueries policies,
            CentreAddress address,
            Messages messages,
            ChangeLines changes,
            PageKeeping keeping) {
        this.policies = policies;
        this.address = address;
        this.messages = messages;
        this.changes = changes;
        this.keeping = keeping;
    }

    /** For the container's proxy. */
    protected PolicyReading() {
        this(null, null, null, null, null);
    }

    /**
     * Opens a version; the page then asks for its parts.
     *
     * @param opened the version
     * @param path of the page inside the centre, to which the suffix of a document is added
     */
    void open(VersionPage opened, String path) {
        version = opened;
        documents = path;
        html = new PolicyMarkup(messages.wording()).of(opened.html());
        contents = ContentsEntry.arrange(opened.contents());
        rows = policies.history(address.language(), address.defaultLanguage());
        previous = rows.stream()
                .filter(row -> row.number() == opened.number())
                .flatMap(row -> Stream.ofNullable(ChangeLines.outgoing(row, rows)))
                .findFirst();
        keeping.keep();
    }

    /** The version. */
    public VersionPage version() {
        return version;
    }

    /** Its text as safe HTML without the title. */
    public String html() {
        return html;
    }

    /** Its contents. */
    public List<ContentsEntry> contents() {
        return contents;
    }

    /** Whether it is an earlier version. */
    public boolean isSuperseded() {
        return version.state() == PolicyVersionState.SUPERSEDED;
    }

    /** Whether it takes effect later. */
    public boolean isScheduled() {
        return version.state() == PolicyVersionState.SCHEDULED;
    }

    /** Message key of what stands before the date of effect. */
    public String effectiveKey() {
        return isScheduled() ? "policy.facts.will-be-effective" : "policy.facts.effective";
    }

    /** Whether it applies now. */
    public boolean isInForce() {
        return version.state() == PolicyVersionState.IN_FORCE;
    }

    /** Whether a version before it was published. */
    public boolean hasPrevious() {
        return previous.isPresent();
    }

    /** Where it is compared with the version before it. */
    public String comparePrevious() {
        return compare(previous.orElseThrow().number(), version.number());
    }

    /** Whether another version will take effect. */
    public boolean hasUpcoming() {
        return isInForce() && version.upcoming().isPresent();
    }

    /** The version that will take effect next. */
    public HistoryRow upcoming() {
        return version.upcoming().orElseThrow();
    }

    /** What the next version changes for people. */
    public List<TypedChange> upcomingChanges() {
        return changes.significant(upcoming(), rows);
    }

    /** What this version changes for people, as long as it has not taken effect. */
    public List<TypedChange> scheduledChanges() {
        return rows.stream()
                .filter(row -> row.number() == version.number())
                .flatMap(row -> changes.significant(row, rows).stream())
                .toList();
    }

    /** Where the next version can be read. */
    public String upcomingLink() {
        return address.link("/policy/versions/" + upcoming().number());
    }

    /** Where this version is compared with the next. */
    public String compareUpcoming() {
        return compare(version.number(), upcoming().number());
    }

    /** Whether another version is in force, with which an upcoming one can be compared. */
    public boolean hasInForce() {
        return version.inForce().isPresent();
    }

    /** Where this version is compared with the one in force, the older one first. */
    public String compareInForce() {
        int other = version.inForce().orElseThrow();
        return compare(Math.min(other, version.number()), Math.max(other, version.number()));
    }

    /** Address of the text in another form. */
    public String document(String suffix) {
        return address.link(documents + suffix);
    }

    /** Name of the language that the text is in, in the page's language. */
    public String languageName() {
        return Locale.forLanguageTag(version.language())
                .getDisplayLanguage(messages.wording().locale());
    }

    private String compare(int from, int to) {
        return address.link("/policy/compare/" + from + "/" + to);
    }
}
