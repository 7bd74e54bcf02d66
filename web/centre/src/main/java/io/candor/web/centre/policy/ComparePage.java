package io.candor.web.centre.policy;

import io.candor.ejb.change.TypedChange;
import io.candor.ejb.policy.PolicyComparison;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.persistence.policy.NoSuchPolicyVersionException;
import io.candor.web.centre.change.ChangeLines;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.policy.ComparedSection;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What changed from one version to another. */
@Named
@RequestScoped
public class ComparePage {

    static final String VIEW = "view";

    private final PolicyQueries policies;
    private final ChangeLines changes;
    private final CentreAddress address;
    private final Messages messages;
    private final PageKeeping keeping;
    private final HttpServletRequest request;
    private List<HistoryRow> rows;
    private HistoryRow from;
    private HistoryRow to;
    private List<ComparedSection> sections;

    @Inject
    ComparePage(
            PolicyQueries policies,
            ChangeLines changes,
            CentreAddress address,
            Messages messages,
            PageKeeping keeping,
            HttpServletRequest request) {
        this.policies = policies;
        this.changes = changes;
        this.address = address;
        this.messages = messages;
        this.keeping = keeping;
        this.request = request;
    }

    /** For the container's proxy. */
    protected ComparePage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void open() {
        rows = policies.history(address.language(), address.defaultLanguage());
        from = row((Integer) request.getAttribute(CentreRoutes.FROM));
        to = row((Integer) request.getAttribute(CentreRoutes.TO));
        PolicyComparison comparison =
                policies.compare(from.number(), to.number(), address.language(), address.defaultLanguage());
        List<SectionChange> changes = comparison.sections();
        sections = IntStream.range(0, changes.size())
                .mapToObj(i -> new ComparedSection(changes.get(i), i + 1))
                .toList();
        keeping.keep();
    }

    /** The title of the page. */
    public String title() {
        return messages.with("policy.compare.title", from.label(), to.label());
    }

    /** All published versions, to choose others. */
    public List<HistoryRow> rows() {
        return rows;
    }

    /** The version compared from. */
    public HistoryRow from() {
        return from;
    }

    /** The version compared to. */
    public HistoryRow to() {
        return to;
    }

    /** Whether the two texts stand beside each other; otherwise old and new words stand in one line. */
    public boolean isSide() {
        return "side".equals(request.getParameter(VIEW));
    }

    /** How the summary and the sections stand: two texts beside each other need the whole width. */
    public String frame() {
        return isSide() ? "stacked" : "reading";
    }

    /** How the sections look. */
    public String body() {
        return isSide() ? "comparison" : "prose comparison";
    }

    /** Where the same is shown with old and new words in one line. */
    public String inlineLink() {
        return compare(from, to, false);
    }

    /** Where the same is shown beside each other. */
    public String sideLink() {
        return compare(from, to, true);
    }

    /** What differs and what it means for people, the other words last; empty if the newer version comes first. */
    public List<TypedChange> typed() {
        return from.effectiveAt().isBefore(to.effectiveAt())
                ? changes.between(from.number(), to.number()).stream()
                        .filter(change -> change.type().isSignificant())
                        .toList()
                : List.of();
    }

    /** How many sections differ in other words, dates, headings or their place only; empty if none does. */
    public String onlyWording() {
        long count = from.effectiveAt().isBefore(to.effectiveAt())
                ? changes.between(from.number(), to.number()).stream()
                        .filter(change -> !change.type().isSignificant())
                        .count()
                : 0;
        return count == 0 ? "" : messages.with("change.wording", count);
    }

    /** Where a section of the comparison stands on the page. */
    public String place(TypedChange change) {
        return "#"
                + sections.stream()
                        .filter(section -> section.change().anchor().equals(change.anchor()))
                        .map(ComparedSection::id)
                        .findFirst()
                        .orElse("page-summary");
    }

    /** Where a version can be read. */
    public String link(HistoryRow row) {
        return address.link("/policy/versions/" + row.number());
    }

    /** Where the same is compared the other way round. */
    public String swapped() {
        return compare(to, from, isSide());
    }

    /** All sections in the order of the newer text. */
    public List<ComparedSection> sections() {
        return sections;
    }

    /** Sections in which something changed. */
    public List<ComparedSection> changed() {
        return sections.stream().filter(ComparedSection::isChanged).toList();
    }

    /** Whether nothing changed. */
    public boolean isSame() {
        return changed().isEmpty();
    }

    /** How many sections are new, gone, changed, moved and the same, in words. */
    public List<String> counts() {
        return List.of(
                count("changed", sections.stream().filter(section -> section.kind() == Kind.CHANGED)),
                count("added", sections.stream().filter(section -> section.kind() == Kind.ADDED)),
                count("removed", sections.stream().filter(section -> section.kind() == Kind.REMOVED)),
                count("moved", sections.stream().filter(ComparedSection::isMoved)),
                count("same", sections.stream().filter(section -> !section.isChanged())));
    }

    private String compare(HistoryRow older, HistoryRow newer, boolean side) {
        String link = address.link("/policy/compare/" + older.number() + "/" + newer.number());
        return side ? link + (link.contains("?") ? "&" : "?") + VIEW + "=side" : link;
    }

    private String count(String key, Stream<ComparedSection> counted) {
        return messages.with("policy.compare.count." + key, counted.count());
    }

    private HistoryRow row(int number) {
        return rows.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchPolicyVersionException(number));
    }
}
