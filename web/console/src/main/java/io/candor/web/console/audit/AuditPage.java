package io.candor.web.console.audit;

import io.candor.ejb.audit.AuditQueries;
import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.web.console.audit.AuditWords.Line;
import io.candor.web.console.audit.AuditWords.Option;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The audit log, page by page from its end, by caller, action, day and text. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE = 50;

    private final AuditQueries log;
    private final AuditFilter filter;
    private final AuditWords words;
    private final ConsolePlace place;
    private List<Line> lines = List.of();
    private UUID last;

    @Inject
    AuditPage(AuditQueries log, AuditFilter filter, AuditWords words, ConsolePlace place) {
        this.log = log;
        this.filter = filter;
        this.words = words;
        this.place = place;
    }

    /** For the container's proxy. */
    protected AuditPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void load() {
        List<Row> rows = log.latest(filter.asked(), filter.before(), PAGE + 1);
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
        return words.actors(log.actors(), filter.value("who"));
    }

    /** Everything that has been done. */
    public List<Option> getActions() {
        return words.actions(log.actions(), filter.value("action"));
    }

    /** Address of the older ones; null if there are none. */
    public String getOlder() {
        return last == null ? null : place.link("/audit") + filter.query("before", last.toString());
    }

    /** Address of the newest ones; null if they are shown. */
    public String getNewest() {
        return filter.before() == null ? null : place.link("/audit") + filter.query("", "");
    }

    /** Address of the same entries as a file. */
    public String export(String format) {
        return place.link("/audit/export/" + format) + filter.query("", "");
    }

    /** Where the log is. */
    public String getHome() {
        return place.link("/audit");
    }
}
