package io.candor.web.console.request;

import io.candor.ejb.request.figure.RequestFigureQueries;
import io.candor.ejb.request.figure.RequestFigures;
import io.candor.ejb.request.figure.RequestWeekQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.web.console.shared.Charts;
import io.candor.web.console.shared.Charts.Series;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year of requests in figures. */
@Named
@RequestScoped
public class FiguresPage {

    private static final double HOURS = 24;
    private static final int MONTHS = 12;

    private final RequestFigureQueries queries;
    private final RequestWeekQueries parts;
    private final ApplicationClock clock;
    private final Moments moments;
    private final Messages messages;
    private RequestFigures figures;
    private List<Month> months = List.of();

    @Inject
    FiguresPage(
            RequestFigureQueries queries,
            RequestWeekQueries parts,
            ApplicationClock clock,
            Moments moments,
            Messages messages) {
        this.queries = queries;
        this.parts = parts;
        this.clock = clock;
        this.moments = moments;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected FiguresPage() {
        this(null, null, null, null, null);
    }

    /** The requests that came in within a month of the tenant's calendar. */
    public record Month(String label, RequestFigures figures) {}

    @PostConstruct
    void load() {
        figures = queries.lastYear();
        LocalDate first = LocalDate.ofInstant(clock.instant(), moments.zone())
                .withDayOfMonth(1)
                .minusMonths(MONTHS - 1L);
        List<LocalDate> days = Stream.iterate(first, day -> day.plusMonths(1))
                .limit(MONTHS + 1L)
                .toList();
        List<RequestFigures> each = parts.figures(days.stream()
                .map(day -> day.atStartOfDay(moments.zone()).toInstant())
                .toList());
        var names = DateTimeFormatter.ofPattern("MMM yyyy", messages.wording().locale());
        months = IntStream.range(0, MONTHS)
                .mapToObj(i -> new Month(names.format(days.get(i)), each.get(i)))
                .toList();
    }

    /** The months, the oldest first. */
    public List<Month> getMonths() {
        return months;
    }

    /** Whether anything came in. */
    public boolean isAny() {
        return months.stream().anyMatch(month -> month.figures().received() > 0);
    }

    /** Whether any of them is closed, so that there are times to tell. */
    public boolean isClosed() {
        return months.stream().anyMatch(month -> month.figures().closed() > 0);
    }

    /** Chart of how many came in, and how many of these are closed. */
    public String getVolumeChart() {
        return Charts.groups(
                labels(),
                List.of(
                        series("request.figures.received", "given", RequestFigures::received),
                        series("request.figures.closed", "refused", RequestFigures::closed)));
    }

    /** Chart of the days that half and 95 of 100 took at most. */
    public String getTimeChart() {
        return Charts.groups(
                labels(),
                List.of(
                        series("request.figures.median", "given", part -> inDays(part.medianHours())),
                        series("request.figures.slow", "refused", part -> inDays(part.slowHours()))));
    }

    /** Chart of how many of 100 were answered in time. */
    public String getShareChart() {
        return Charts.groups(
                labels(),
                List.of(series(
                        "request.figures.in-time",
                        "given",
                        part -> part.inTimePercent().orElse(0))));
    }

    /** How many of 100 of a month were answered in time; a dash if none is closed. */
    public String share(Month month) {
        return percent(month.figures());
    }

    /** Days that half of a month's took at most; a dash if none is closed. */
    public String median(Month month) {
        return days(month.figures().medianHours());
    }

    /** Days that 95 of 100 of a month's took at most; a dash if none is closed. */
    public String slow(Month month) {
        return days(month.figures().slowHours());
    }

    /** The figures. */
    public RequestFigures getFigures() {
        return figures;
    }

    /** How many of 100 were answered in time; a dash if none is closed. */
    public String getInTime() {
        return percent(figures);
    }

    private String percent(RequestFigures part) {
        OptionalLong percent = part.inTimePercent();
        return percent.isPresent() ? messages.with("request.figures.percent", percent.getAsLong()) : "–";
    }

    /** Days that half of them took at most; a dash if none is closed. */
    public String getMedian() {
        return days(figures.medianHours());
    }

    /** Days that 95 of 100 took at most; a dash if none is closed. */
    public String getSlow() {
        return days(figures.slowHours());
    }

    private List<String> labels() {
        return months.stream().map(Month::label).toList();
    }

    private Series series(String label, String colour, Function<RequestFigures, Number> value) {
        return new Series(
                messages.get(label),
                colour,
                months.stream().map(month -> value.apply(month.figures())).toList());
    }

    private static double inDays(OptionalLong hours) {
        return Math.round(hours.orElse(0) / HOURS * 10) / 10.0;
    }

    private String days(OptionalLong hours) {
        return hours.isPresent() ? messages.with("request.figures.days", hours.getAsLong() / HOURS) : "–";
    }
}
