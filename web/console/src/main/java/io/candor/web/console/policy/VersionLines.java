package io.candor.web.console.policy;

import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.People;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Versions in words: what they are, who did what, what comes next, and which version they follow. */
@Named("versionLines")
@RequestScoped
public class VersionLines {

    private final Messages messages;
    private final Moments moments;
    private final People people;

    @Inject
    VersionLines(Messages messages, Moments moments, People people) {
        this.messages = messages;
        this.moments = moments;
        this.people = people;
    }

    /** For the container's proxy. */
    protected VersionLines() {
        this(null, null, null);
    }

    /** What it is now. */
    public String state(DeskRow row) {
        return messages.of("policy.state", row.state());
    }

    /** How its state looks. */
    public String look(DeskRow row) {
        return switch (row.state()) {
            case IN_FORCE -> "badge good";
            case SUBMITTED, APPROVED, SCHEDULED -> "badge warn";
            default -> "badge";
        };
    }

    /** Since when or from when on it is in force; a dash before that is known. */
    public String effective(DeskRow row) {
        return row.effectiveAt() == null ? "–" : moments.text(row.effectiveAt());
    }

    /** What happened to it last, and by whom. */
    public String last(DeskRow row) {
        var trace = row.trace();
        if (trace.approvedBy() != null) {
            return said("policy.desk.by-approved", trace.approvedBy(), trace.approvedAt());
        }
        if (trace.submittedBy() != null) {
            return said("policy.desk.by-submitted", trace.submittedBy(), trace.submittedAt());
        }
        return trace.editedBy() == null
                ? messages.get("policy.desk.by-import")
                : said("policy.desk.by-edited", trace.editedBy(), trace.editedAt());
    }

    /** What is to be done next. */
    public String next(DeskRow row) {
        return switch (row.state()) {
            case SCHEDULED -> messages.with("policy.desk.next.SCHEDULED", moments.text(row.effectiveAt()));
            case SUBMITTED ->
                messages.get(
                        row.trace().authors().contains(people.self())
                                ? "policy.desk.next.SUBMITTED_OWN"
                                : "policy.desk.next.SUBMITTED");
            default -> messages.of("policy.desk.next", row.state());
        };
    }

    /** The summary in the reader's language, or in the tenant's. */
    public String summary(DeskRow row) {
        return moments.words(row.summary());
    }

    /** The published version that another one follows: the one before it, or the one in force if it is not published yet. */
    public Optional<DeskRow> outgoing(DeskRow row, List<DeskRow> rows) {
        Instant before = row.effectiveAt();
        return rows.stream()
                .filter(other -> other.number() != row.number() && isPublished(other))
                .filter(other -> before == null
                        ? other.state() == PolicyVersionState.IN_FORCE
                        : other.effectiveAt().isBefore(before))
                .max(Comparator.comparing(DeskRow::effectiveAt));
    }

    private static boolean isPublished(DeskRow row) {
        return row.state() == PolicyVersionState.SCHEDULED
                || row.state() == PolicyVersionState.IN_FORCE
                || row.state() == PolicyVersionState.SUPERSEDED;
    }

    private String said(String key, String subject, Instant at) {
        return messages.with(key, people.name(subject), moments.text(at));
    }
}
