package io.candor.web.console.policy;

import io.candor.ejb.change.ChangeTyping;
import io.candor.ejb.change.ChangeTyping.Subject;
import io.candor.ejb.change.Finding;
import io.candor.ejb.change.TypedChange;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.policy.PolicyTransitionException;
import io.candor.persistence.shared.Reason;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a version changes for people: the types that the rules found, to be confirmed or corrected. */
@Named
@RequestScoped
public class ChangesPage {

    private final PolicyDraftQueries drafts;
    private final ChangeTyping typing;
    private final VersionLines lines;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private DeskRow version;
    private Optional<DeskRow> outgoing = Optional.empty();
    private boolean typed = true;
    private final List<Row> rows = new ArrayList<>();

    @Inject
    ChangesPage(
            PolicyDraftQueries drafts,
            ChangeTyping typing,
            VersionLines lines,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            Moments moments) {
        this.drafts = drafts;
        this.typing = typing;
        this.lines = lines;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected ChangesPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        version = drafts.version(place.number());
        outgoing = lines.outgoing(version, drafts.versions());
        outgoing.ifPresent(older -> read(older.number()));
    }

    private void read(int older) {
        try {
            typing.changes(older, version.number()).forEach(change -> rows.add(new Row(rows.size(), change)));
        } catch (PolicyTransitionException stillOrNoMoreOpen) {
            typed = false;
        }
    }

    /** A change, and what is being decided about it. */
    public final class Row {

        private final int index;
        private final TypedChange change;
        private String type;
        private String reason;

        Row(int index, TypedChange change) {
            this.index = index;
            this.change = change;
            this.type = change.type().name();
        }

        /** The type that it has now. */
        public String getShown() {
            return messages.of("change.type", change.type());
        }

        /** Whether it says more than other words. */
        public boolean isSignificant() {
            return change.type().isSignificant();
        }

        /** Heading of the section. */
        public String getHeading() {
            return change.heading().isEmpty() ? messages.get("policy.compare.opening") : change.heading();
        }

        /** How the rules found it. */
        public String getWhy() {
            return change.findings().stream()
                    .map(Finding::rule)
                    .distinct()
                    .map(rule -> messages.of("change.rule", rule))
                    .collect(Collectors.joining(" "));
        }

        /** The words. */
        public List<Finding> getFindings() {
            return change.findings();
        }

        /** What was decided last and why; empty if nothing was. */
        public String getDecided() {
            return change.decision()
                    .map(decision -> messages.with(
                            decision.type() == change.found() ? "policy.changes.confirmed" : "policy.changes.corrected",
                            moments.text(decision.at()),
                            messages.of("change.type", change.found()),
                            decision.reason()))
                    .orElse("");
        }

        /** The type that it is to have. */
        public String getType() {
            return type;
        }

        /** The type that it is to have. */
        public void setType(String type) {
            this.type = type;
        }

        /** Why. */
        public String getReason() {
            return reason;
        }

        /** Why. */
        public void setReason(String reason) {
            this.reason = reason;
        }

        /** Decides. */
        public void decide() {
            ChangesPage.this.decide(this);
        }
    }

    /** The version. */
    public DeskRow getVersion() {
        return version;
    }

    /** Key of the sentence that says why there are no changes. */
    public String getSilence() {
        if (outgoing.isEmpty()) {
            return "policy.changes.first";
        }
        return typed ? "policy.compare.same" : "policy.changes.untyped";
    }

    /** The changes. */
    public List<Row> getRows() {
        return rows;
    }

    /** Types to choose from. */
    public List<SelectItem> getTypes() {
        return Stream.of(ChangeType.values())
                .map(type -> new SelectItem(type.name(), messages.of("change.type", type)))
                .toList();
    }

    private void decide(Row row) {
        forms.submit("changesForm:rows:" + row.index, Map.of("error.reason", "reason"), () -> {
            var subject = new Subject(
                    outgoing.orElseThrow().number(), version.number(), row.change.anchor(), row.change.found());
            typing.decide(subject, ChangeType.valueOf(row.type), new Reason(row.reason));
            forms.goOn(
                    place.link("/policy/" + version.number() + "/changes"),
                    messages.with("policy.changes.done", row.getHeading()));
        });
    }
}
