package io.candor.web.console.tenant;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries.TallyRow;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.Standing;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.web.console.shared.Charts;
import io.candor.web.console.shared.Charts.Series;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What the first page of a tenant's console says: what waits for the reader, and how things stand. */
@Named("overview")
@RequestScoped
public class Overview {

    private static final int WEEKS = 12;

    private final Instance<TodaySource> sources;
    private final ConsentLedgerQueries ledger;
    private final PromiseDeskQueries promises;
    private final PolicyDraftQueries drafts;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;
    private final ApplicationClock clock;
    private List<TodayItem> today = List.of();
    private List<Week> weeks = List.of();
    private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);

    @Inject
    Overview(
            @Any Instance<TodaySource> sources,
            ConsentLedgerQueries ledger,
            PromiseDeskQueries promises,
            PolicyDraftQueries drafts,
            ConsolePlace place,
            Messages messages,
            Moments moments,
            ApplicationClock clock) {
        this.sources = sources;
        this.ledger = ledger;
        this.promises = promises;
        this.drafts = drafts;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Overview() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Answers to the banner in a week that begins on a Monday. */
    public record Week(String label, long given, long refused) {}

    /** How many promises stand so. */
    public record Count(String standing, int many) {}

    @PostConstruct
    void load() {
        today = sources.stream()
                .flatMap(source -> source.items().stream())
                .sorted(Comparator.comparing(TodayItem::urgency))
                .toList();
        if (isReader()) {
            promises.standings().forEach(row -> standings.merge(row.standing(), 1, Integer::sum));
            weeks = weeks();
        }
    }

    /** Whether the reader's role has anything to do with policy and consent. */
    public boolean isReader() {
        return place.isOpen("policy");
    }

    /** What waits for the reader, the most urgent first. */
    public List<TodayItem> getToday() {
        return today;
    }

    /** Whether anybody has answered the banner in the last weeks. */
    public boolean isAnswered() {
        return weeks.stream().anyMatch(week -> week.given() + week.refused() > 0);
    }

    /** The last weeks. */
    public List<Week> getWeeks() {
        return weeks;
    }

    /** Chart of answers by week. */
    public String getWeekChart() {
        return Charts.columns(
                weeks.stream().map(Week::label).toList(),
                List.of(
                        new Series(messages.get("consent.rates.given"), "given", each(Week::given)),
                        new Series(messages.get("consent.rates.refused"), "refused", each(Week::refused))));
    }

    /** How many promises stand how; kinds without any are left out. */
    public List<Count> getPromises() {
        return standings.entrySet().stream()
                .map(entry -> new Count(messages.of("promise.standing", entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Chart of promises by their standing. */
    public String getPromiseChart() {
        return Charts.counts(
                getPromises().stream().map(Count::standing).toList(),
                new Series(
                        messages.get("console.page.promises"),
                        "given",
                        getPromises().stream().map(Count::many).toList()));
    }

    /** Published versions in the order of their effect. */
    public List<DeskRow> getTimeline() {
        return drafts.versions().stream()
                .filter(row -> row.effectiveAt() != null)
                .sorted(Comparator.comparing(DeskRow::effectiveAt))
                .toList();
    }

    private List<Long> each(ToLongFunction<Week> value) {
        return weeks.stream().map(value::applyAsLong).toList();
    }

    private List<Week> weeks() {
        LocalDate now = LocalDate.ofInstant(clock.instant(), moments.zone());
        LocalDate first =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        List<TallyRow> tallies = ledger.tallies(first, now);
        var format = DateTimeFormatter.ofPattern("d MMM", messages.wording().locale());
        var rows = new ArrayList<Week>();
        for (LocalDate monday = first; !monday.isAfter(now); monday = monday.plusWeeks(1)) {
            LocalDate start = monday;
            List<TallyRow> own = tallies.stream()
                    .filter(row -> !row.day().isBefore(start) && row.day().isBefore(start.plusWeeks(1)))
                    .toList();
            rows.add(new Week(
                    format.format(monday),
                    own.stream().mapToLong(TallyRow::given).sum(),
                    own.stream().mapToLong(TallyRow::refused).sum()));
        }
        return rows;
    }
}
