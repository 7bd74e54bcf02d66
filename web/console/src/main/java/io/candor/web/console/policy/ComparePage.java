package io.candor.web.console.policy;

import io.candor.ejb.policy.PolicyComparison;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.policy.ComparedSection;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What differs between any two versions, drafts included, as the public page shows it. */
@Named
@RequestScoped
public class ComparePage {

    private static final String VIEW = "view";

    private final PolicyDraftQueries drafts;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;
    private final HttpServletRequest request;
    private DeskRow from;
    private DeskRow to;
    private List<ComparedSection> sections = List.of();
    private boolean comparable;

    @Inject
    ComparePage(
            PolicyDraftQueries drafts,
            ConsolePlace place,
            Messages messages,
            Moments moments,
            HttpServletRequest request) {
        this.drafts = drafts;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
        this.request = request;
    }

    /** For the container's proxy. */
    protected ComparePage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        from = drafts.version(place.number());
        to = drafts.version(place.other());
        Optional<PolicyComparison> comparison =
                drafts.compare(from.number(), to.number(), moments.languages().get(0));
        comparable = comparison.isPresent();
        comparison.ifPresent(found ->
                sections = IntStream.range(0, found.sections().size())
                        .mapToObj(i -> new ComparedSection(found.sections().get(i), i + 1))
                        .toList());
    }

    /** The title of the page. */
    public String getTitle() {
        return messages.with("policy.compare.title", from.label(), to.label());
    }

    /** The version compared from. */
    public DeskRow getFrom() {
        return from;
    }

    /** The version compared to. */
    public DeskRow getTo() {
        return to;
    }

    /** Whether both have a text in the default language. */
    public boolean isComparable() {
        return comparable;
    }

    /** Whether the two texts stand beside each other. */
    public boolean isSide() {
        return "side".equals(request.getParameter(VIEW));
    }

    /** Where the same is shown with old and new words in one line. */
    public String getInlineLink() {
        return link(from, to);
    }

    /** Where the same is shown beside each other. */
    public String getSideLink() {
        return link(from, to) + "?" + VIEW + "=side";
    }

    /** Where the same is compared the other way round. */
    public String getSwapped() {
        return link(to, from);
    }

    /** Sections in which something changed. */
    public List<ComparedSection> getChanged() {
        return sections.stream().filter(ComparedSection::isChanged).toList();
    }

    /** How many sections are new, gone, changed, moved and the same, in words. */
    public List<String> getCounts() {
        return List.of(
                count("changed", sections.stream().filter(section -> section.kind() == Kind.CHANGED)),
                count("added", sections.stream().filter(section -> section.kind() == Kind.ADDED)),
                count("removed", sections.stream().filter(section -> section.kind() == Kind.REMOVED)),
                count("moved", sections.stream().filter(ComparedSection::isMoved)),
                count("same", sections.stream().filter(section -> !section.isChanged())));
    }

    private String count(String key, Stream<ComparedSection> counted) {
        return messages.with("policy.compare.count." + key, counted.count());
    }

    private String link(DeskRow older, DeskRow newer) {
        return place.link("/policy/compare/" + older.number() + "/" + newer.number());
    }
}
