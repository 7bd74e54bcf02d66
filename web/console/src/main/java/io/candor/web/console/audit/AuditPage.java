package io.candor.web.console.audit;

import io.candor.ejb.audit.AuditQueries;
import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.web.console.audit.AuditWords.Line;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The audit log, page by page from its end, by caller, action, day and text. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AuditQueries log;
    private final AuditFilter filter;
    private final AuditWords words;
    private final ConsolePlace place;
    private final HttpServletRequest request;
    private List<Line> lines = List.of();
    private UUID last;

    @Inject
    AuditPage(AuditQueries log, AuditFilter filter, AuditWords words, ConsolePlace place, HttpServletRequest request) {
        this.log = log;
        this.filter = filter;
        this.words = words;
        this.place = place;
        this.request = request;
    }

    /** For the container's proxy. */
    protected AuditPage() {
        this(null, null, null, null, null);
    }

    /** Something to choose from. */
    public record Option(String value, String label, boolean chosen) {}

    @PostConstruct
    void load() {
        List<Row> rows = log.latest(filter.asked(), before(), PAGE + 1);
        List<Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        lines = shown.stream().map(words::line).toList();
        last = rows.size() > PAGE ? shown.get(PAGE - 1).id() : null;
    }

    /** The entries of this page, the latest first. */
    public List<Line> getLines() {
        return lines;
    }

    /** Whether something is asked for. */
    public boolean isFiltered() {
        return filter.isSet();
    }

    /** What is asked for, as it was written. */
    public String value(String field) {
        return filter.value(field);
    }

    /** Everybody who has done something. */
    public List<Option> getActors() {
        String chosen = filter.value("who");
        return log.actors().stream()
                .map(actor -> new Option(AuditFilter.who(actor.id()), words.actor(actor), false))
                .map(option -> new Option(
                        option.value(), option.label(), option.value().equals(chosen)))
                .toList();
    }

    /** Everything that has been done. */
    public List<Option> getActions() {
        String chosen = filter.value("action");
        return log.actions().stream()
                .map(code -> new Option(code, words.action(code), code.equals(chosen)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    /** Address of the older ones; null if there are none. */
    public String getOlder() {
        return last == null ? null : place.link("/audit") + filter.query("before", last.toString());
    }

    /** Address of the newest ones; null if they are shown. */
    public String getNewest() {
        return before() == null ? null : place.link("/audit") + filter.query("", "");
    }

    /** Address of the same entries as a file. */
    public String export(String format) {
        return place.link("/audit/export/" + format) + filter.query("", "");
    }

    private UUID before() {
        String before = request.getParameter("before");
        return before != null && ID.matcher(before).matches() ? UUID.fromString(before) : null;
    }
}
