package io.candor.web.console.tenant;

import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries.TallyRow;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.Standing;
import io.candor.web.console.ledger.RateFigures;
import io.candor.web.console.shared.Charts;
import io.candor.web.console.shared.Charts.Series;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What the first page of a tenant's console says: what waits for the reader, and how things stand. */
@Named("overview")
@RequestScoped
public class Overview {

    private final Instance<TodaySource> sources;
    private final ConsentLedgerQueries ledger;
    private final PromiseDeskQueries promises;
    private final PolicyDraftQueries drafts;
    private final ConsolePlace place;
    private final Messages messages;
    private final RecentWeeks recent;
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
            RecentWeeks recent) {
        this.sources = sources;
        this.ledger = ledger;
        this.promises = promises;
        this.drafts = drafts;
        this.place = place;
        this.messages = messages;
        this.recent = recent;
    }

    /** For the container's proxy. */
    protected Overview() {
        this(null, null, null, null, null, null, null);
    }

    /** Answers to the banner in a week that begins on a Monday, and the part that agreed. */
    public record Week(String label, long given, long refused, String rate) {}

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

    /** The part of all answers that agreed. */
    public String getRate() {
        return rate(new RateFigures(
                weeks.stream().mapToLong(Week::given).sum(),
                weeks.stream().mapToLong(Week::refused).sum(),
                0));
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
        List<LocalDate> mondays = recent.mondays();
        List<TallyRow> tallies = ledger.tallies(mondays.get(0), recent.today());
        return mondays.stream()
                .map(monday -> {
                    RateFigures figures = RateFigures.of(tallies.stream()
                            .filter(row ->
                                    !row.day().isBefore(monday) && row.day().isBefore(monday.plusWeeks(1)))
                            .toList());
                    return new Week(recent.label(monday), figures.given(), figures.refused(), rate(figures));
                })
                .toList();
    }

    private String rate(RateFigures figures) {
        return figures.all() == 0
                ? "–"
                : NumberFormat.getPercentInstance(messages.wording().locale()).format(figures.rate());
    }
}
