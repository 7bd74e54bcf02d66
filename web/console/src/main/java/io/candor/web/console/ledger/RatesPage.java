package io.candor.web.console.ledger;

import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries.TallyRow;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.web.console.shared.Charts;
import io.candor.web.console.shared.Charts.Series;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How many people agree, over time and by category. */
@Named
@RequestScoped
public class RatesPage {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final int USUAL = 30;

    private final ConsentLedgerQueries ledger;
    private final ConsentSettingsQueries settings;
    private final ApplicationClock clock;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;
    private final HttpServletRequest request;
    private int days = USUAL;
    private List<Row> byDay = List.of();
    private List<Row> byCategory = List.of();
    private RateFigures total = new RateFigures(0, 0, 0);
    private LocalDate first;
    private LocalDate last;

    @Inject
    RatesPage(
            ConsentLedgerQueries ledger,
            ConsentSettingsQueries settings,
            ApplicationClock clock,
            ConsolePlace place,
            Messages messages,
            Moments moments,
            HttpServletRequest request) {
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
        this.request = request;
    }

    /** For the container's proxy. */
    protected RatesPage() {
        this(null, null, null, null, null, null, null);
    }

    /** A day or a category with its answers. */
    public record Row(String label, String shortLabel, RateFigures figures) {}

    /** A length of time to look at. */
    public record Period(String label, String href, String current) {}

    @PostConstruct
    void load() {
        days = PERIODS.stream()
                .filter(period -> String.valueOf(period).equals(request.getParameter("days")))
                .findFirst()
                .orElse(USUAL);
        last = LocalDate.ofInstant(clock.instant(), moments.zone());
        first = last.minusDays(days - 1L);
        List<TallyRow> tallies = ledger.tallies(first, last);
        total = RateFigures.of(tallies);
        byDay = days(tallies);
        byCategory = categories(tallies);
    }

    /** The days to choose from. */
    public List<Period> getPeriods() {
        return PERIODS.stream()
                .map(period -> new Period(
                        messages.with("consent.rates.days", period),
                        place.link("/consents?days=" + period),
                        period == days ? "true" : null))
                .toList();
    }

    /** All answers of the period. */
    public RateFigures getTotal() {
        return total;
    }

    /** Whether there is anything to show. */
    public boolean isAnything() {
        return total.all() > 0;
    }

    /** The days with answers of the period, the latest first. */
    public List<Row> getByDay() {
        return byDay.stream()
                .filter(row -> row.figures().all() > 0)
                .sorted(Comparator.comparingInt(row -> -byDay.indexOf(row)))
                .toList();
    }

    /** The categories, in the tenant's order. */
    public List<Row> getByCategory() {
        return byCategory;
    }

    /** What the charts say, in sentences. */
    public String getSummary() {
        Row most = byCategory.stream()
                .max(Comparator.comparingDouble(row -> row.figures().rate()))
                .orElseThrow();
        return messages.with(
                "consent.rates.summary",
                moments.date(first),
                moments.date(last),
                total.all(),
                percent(total),
                most.label(),
                percent(most.figures()),
                total.signalled());
    }

    /** The part that agreed, in percent. */
    public String percent(RateFigures figures) {
        return figures.all() == 0
                ? "–"
                : NumberFormat.getPercentInstance(messages.wording().locale()).format(figures.rate());
    }

    /** A number as the reader writes it. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(messages.wording().locale()).format(value);
    }

    /** Chart of answers over time. */
    public String getTimeChart() {
        return Charts.columns(
                byDay.stream().map(Row::shortLabel).toList(),
                List.of(
                        new Series(messages.get("consent.rates.given"), "given", each(RateFigures::given)),
                        new Series(
                                messages.get("consent.rates.refused-by-hand"),
                                "refused",
                                each(figures -> figures.refused() - figures.signalled())),
                        new Series(messages.get("consent.rates.signalled"), "signal", each(RateFigures::signalled))));
    }

    /** Chart of agreement by category, in percent. */
    public String getCategoryChart() {
        return Charts.shares(
                byCategory.stream().map(Row::label).toList(),
                new Series(
                        messages.get("consent.rates.rate"),
                        "given",
                        byCategory.stream()
                                .map(row -> Math.round(row.figures().rate() * 100))
                                .toList()));
    }

    private List<Long> each(ToLongFunction<RateFigures> value) {
        return byDay.stream().map(row -> value.applyAsLong(row.figures())).toList();
    }

    private List<Row> days(List<TallyRow> tallies) {
        Map<LocalDate, List<TallyRow>> grouped = tallies.stream().collect(Collectors.groupingBy(TallyRow::day));
        var format = DateTimeFormatter.ofPattern("d MMM", messages.wording().locale());
        var rows = new ArrayList<Row>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            rows.add(new Row(
                    moments.date(day), format.format(day), RateFigures.of(grouped.getOrDefault(day, List.of()))));
        }
        return rows;
    }

    private List<Row> categories(List<TallyRow> tallies) {
        var grouped = new LinkedHashMap<String, List<TallyRow>>();
        var labels = new LinkedHashMap<String, String>();
        settings.inventory().forEach(category -> {
            labels.put(category.key(), moments.words(category.profile().label()));
            if (!category.profile().locked()) {
                grouped.put(category.key(), new ArrayList<>());
            }
        });
        tallies.forEach(tally -> grouped.computeIfAbsent(tally.category(), key -> new ArrayList<>())
                .add(tally));
        return grouped.entrySet().stream()
                .map(entry -> {
                    String label = labels.getOrDefault(entry.getKey(), entry.getKey());
                    return new Row(label, label, RateFigures.of(entry.getValue()));
                })
                .toList();
    }
}
