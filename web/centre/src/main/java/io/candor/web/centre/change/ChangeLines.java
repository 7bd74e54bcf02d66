package io.candor.web.centre.change;

import io.candor.ejb.change.ChangeQueries;
import io.candor.ejb.change.Finding;
import io.candor.ejb.change.TypedChange;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.web.shared.text.Dates;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between versions, in words: what it means for people, in which section, and why it is said. */
@Named("changeLines")
@RequestScoped
public class ChangeLines {

    private static final Set<PolicyVersionState> LISTED =
            Set.of(PolicyVersionState.SCHEDULED, PolicyVersionState.IN_FORCE);

    private final ChangeQueries queries;
    private final Messages messages;
    private final Dates dates;
    private final Map<String, List<TypedChange>> changes = new HashMap<>();

    @Inject
    ChangeLines(ChangeQueries queries, Messages messages, Dates dates) {
        this.queries = queries;
        this.messages = messages;
        this.dates = dates;
    }

    /** For the container's proxy. */
    protected ChangeLines() {
        this(null, null, null);
    }

    /** The version that was in force when this one took or takes effect: the row behind it; null for the first. */
    public static HistoryRow outgoing(HistoryRow version, List<HistoryRow> rows) {
        int next = rows.indexOf(version) + 1;
        return next == 0 || next >= rows.size() ? null : rows.get(next);
    }

    /** All typed changes from one version to another. */
    public List<TypedChange> between(int from, int to) {
        return changes.computeIfAbsent(from + "/" + to, pair -> queries.between(from, to));
    }

    /** Changes that say more than other words, for versions that people still have to know about; empty for older ones. */
    public List<TypedChange> significant(HistoryRow version, List<HistoryRow> rows) {
        HistoryRow outgoing = outgoing(version, rows);
        if (outgoing == null || !LISTED.contains(version.state())) {
            return List.of();
        }
        return between(outgoing.number(), version.number()).stream()
                .filter(change -> change.type().isSignificant())
                .toList();
    }

    /** What a change means for people. */
    public String type(TypedChange change) {
        return messages.of("change.type", change.type());
    }

    /** Heading of the section; words before the first one have none. */
    public String heading(TypedChange change) {
        return change.heading().isEmpty() ? messages.get("policy.compare.opening") : change.heading();
    }

    /** Why the change has its type: each rule that found it, once. */
    public String why(TypedChange change) {
        return change.findings().stream()
                .map(Finding::rule)
                .distinct()
                .map(rule -> messages.of("change.rule", rule))
                .collect(Collectors.joining(" "));
    }

    /** Whether a member confirmed or corrected the type. */
    public boolean isDecided(TypedChange change) {
        return change.decision().isPresent();
    }

    /** What the member decided, and when. */
    public String decision(TypedChange change) {
        var decision = change.decision().orElseThrow();
        String day = dates.text(decision.at());
        return decision.type() == change.found()
                ? messages.with("change.decision.confirmed", day)
                : messages.with("change.decision.corrected", messages.of("change.type", change.found()), day);
    }
}
