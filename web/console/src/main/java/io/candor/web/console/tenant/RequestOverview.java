package io.candor.web.console.tenant;

import io.candor.ejb.request.figure.RequestFigures;
import io.candor.ejb.request.figure.RequestWeekQueries;
import io.candor.web.console.shared.Charts;
import io.candor.web.console.shared.Charts.Series;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The requests of the last weeks: how many came in, and how many were answered in time. */
@Named
@RequestScoped
public class RequestOverview {

    private final RequestWeekQueries queries;
    private final RecentWeeks recent;
    private final ConsolePlace place;
    private final Messages messages;
    private List<Week> weeks = List.of();

    @Inject
    RequestOverview(RequestWeekQueries queries, RecentWeeks recent, ConsolePlace place, Messages messages) {
        this.queries = queries;
        this.recent = recent;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected RequestOverview() {
        this(null, null, null, null);
    }

    /** The requests of a week that begins on a Monday; the share is a dash as long as none of them is answered or overdue. */
    public record Week(String label, long received, long inTime, long late, String share) {}

    @PostConstruct
    void load() {
        if (isOpen()) {
            List<LocalDate> mondays = recent.mondays();
            List<RequestFigures> rows = queries.figures(recent.bounds());
            var all = new ArrayList<Week>();
            for (int i = 0; i < rows.size(); i++) {
                RequestFigures row = rows.get(i);
                all.add(new Week(
                        recent.label(mondays.get(i)),
                        row.received(),
                        row.inTime(),
                        row.late(),
                        share(row.inTime(), row.late())));
            }
            weeks = all;
        }
    }

    /** Whether the reader may see requests. */
    public boolean isOpen() {
        return place.isOpen("requests");
    }

    /** Whether any came in. */
    public boolean isAny() {
        return total(Week::received) > 0;
    }

    /** Whether any of them was answered, or is overdue. */
    public boolean isJudged() {
        return total(Week::inTime) + total(Week::late) > 0;
    }

    /** The weeks, the oldest first. */
    public List<Week> getWeeks() {
        return weeks;
    }

    /** How many came in. */
    public long getReceived() {
        return total(Week::received);
    }

    /** The part of all of them that was answered in time; a dash if there is nothing to judge. */
    public String getShare() {
        return share(total(Week::inTime), total(Week::late));
    }

    /** Chart of what came in. */
    public String getReceivedChart() {
        return Charts.columns(
                labels(),
                List.of(new Series(messages.get("console.overview.received"), "given", each(Week::received))));
    }

    /** Chart of what was answered in time, and what was not. */
    public String getTimeChart() {
        return Charts.columns(
                labels(),
                List.of(
                        new Series(messages.get("console.overview.in-time"), "given", each(Week::inTime)),
                        new Series(messages.get("console.overview.late"), "refused", each(Week::late))));
    }

    private String share(long inTime, long late) {
        return inTime + late == 0
                ? "–"
                : NumberFormat.getPercentInstance(messages.wording().locale())
                        .format((double) inTime / (inTime + late));
    }

    private long total(ToLongFunction<Week> value) {
        return weeks.stream().mapToLong(value).sum();
    }

    private List<Long> each(ToLongFunction<Week> value) {
        return weeks.stream().map(value::applyAsLong).toList();
    }

    private List<String> labels() {
        return weeks.stream().map(Week::label).toList();
    }
}
