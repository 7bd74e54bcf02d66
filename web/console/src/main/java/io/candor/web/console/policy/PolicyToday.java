package io.candor.web.console.policy;

import io.candor.ejb.change.ChangeTyping;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.People;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodayItem.Urgency;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Versions that wait for the reader, and those that take effect soon. */
@RequestScoped
public class PolicyToday implements TodaySource {

    private static final Duration SOON = Duration.ofDays(14);

    private final PolicyDraftQueries drafts;
    private final ChangeTyping typing;
    private final VersionLines lines;
    private final ConsolePlace place;
    private final People people;
    private final Messages messages;
    private final Moments moments;
    private final ApplicationClock clock;

    @Inject
    PolicyToday(
            PolicyDraftQueries drafts,
            ChangeTyping typing,
            VersionLines lines,
            ConsolePlace place,
            People people,
            Messages messages,
            Moments moments,
            ApplicationClock clock) {
        this.drafts = drafts;
        this.typing = typing;
        this.lines = lines;
        this.place = place;
        this.people = people;
        this.messages = messages;
        this.moments = moments;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PolicyToday() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public List<TodayItem> items() {
        if (!place.isOpen("version-head")) {
            return List.of();
        }
        List<DeskRow> all = drafts.versions();
        var items = new ArrayList<TodayItem>();
        for (DeskRow row : all) {
            boolean author = row.trace().authors().contains(people.self());
            if (row.state() == PolicyVersionState.SUBMITTED && place.isOpen("version-schedule") && !author) {
                items.add(item(Urgency.SOON, "policy.today.approve", row, row.label()));
            }
            if (row.isDraft() && author && row.trace().note() != null) {
                items.add(item(Urgency.WAITING, "policy.today.sent-back", row, row.label()));
            }
            if (row.state() == PolicyVersionState.APPROVED && place.isOpen("version-schedule")) {
                items.add(item(Urgency.WAITING, "policy.today.schedule", row, row.label()));
            }
            if (row.state() == PolicyVersionState.SCHEDULED
                    && row.effectiveAt().isBefore(clock.instant().plus(SOON))) {
                items.add(item(
                        Urgency.WAITING, "policy.today.effect", row, row.label(), moments.text(row.effectiveAt())));
            }
            items.addAll(untyped(row, all));
        }
        return items;
    }

    private List<TodayItem> untyped(DeskRow row, List<DeskRow> all) {
        if (row.state() != PolicyVersionState.APPROVED && row.state() != PolicyVersionState.SCHEDULED) {
            return List.of();
        }
        long open = lines.outgoing(row, all).stream()
                .flatMap(older -> typing.changes(older.number(), row.number()).stream())
                .filter(change ->
                        change.type().isSignificant() && change.decision().isEmpty())
                .count();
        return open == 0
                ? List.of()
                : List.of(new TodayItem(
                        Urgency.WAITING,
                        messages.with("policy.today.untyped", row.label(), open),
                        place.link("/policy/" + row.number() + "/changes")));
    }

    private TodayItem item(Urgency urgency, String key, DeskRow row, Object... values) {
        return new TodayItem(urgency, messages.with(key, values), place.link("/policy/" + row.number()));
    }
}
