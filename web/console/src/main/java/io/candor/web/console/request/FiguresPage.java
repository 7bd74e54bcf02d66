package io.candor.web.console.request;

import io.candor.ejb.request.figure.RequestFigureQueries;
import io.candor.ejb.request.figure.RequestFigures;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;

/** A year of requests in figures. */
@Named
@RequestScoped
public class FiguresPage {

    private static final double HOURS = 24;

    private final RequestFigureQueries queries;
    private final Messages messages;
    private RequestFigures figures;

    @Inject
    FiguresPage(RequestFigureQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected FiguresPage() {
        this(null, null);
    }

    @PostConstruct
    void load() {
        figures = queries.lastYear();
    }

    /** The figures. */
    public RequestFigures getFigures() {
        return figures;
    }

    /** How many of 100 were answered in time; a dash if none is closed. */
    public String getInTime() {
        OptionalLong percent = figures.inTimePercent();
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

    private String days(OptionalLong hours) {
        return hours.isPresent() ? messages.with("request.figures.days", hours.getAsLong() / HOURS) : "–";
    }
}
