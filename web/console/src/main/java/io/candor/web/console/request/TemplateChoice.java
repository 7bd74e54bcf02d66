package io.candor.web.console.request;

import io.candor.ejb.request.handling.RequestDeskQueries.Desk;
import io.candor.ejb.request.template.RequestTemplateQueries;
import io.candor.ejb.request.template.RequestTemplateQueries.TemplateRow;
import io.candor.web.console.shared.Moments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The template that is chosen for a letter, by the address. */
@Named("templateChoice")
@RequestScoped
public class TemplateChoice {

    private final RequestTemplateQueries templates;
    private final Moments moments;
    private final HttpServletRequest request;
    private List<TemplateRow> all;

    @Inject
    TemplateChoice(RequestTemplateQueries templates, Moments moments, HttpServletRequest request) {
        this.templates = templates;
        this.moments = moments;
        this.request = request;
    }

    /** For the container's proxy. */
    protected TemplateChoice() {
        this(null, null, null);
    }

    /** Something to choose from. */
    public record Option(String value, String label, boolean chosen) {}

    /** All templates. */
    public List<Option> getOptions() {
        return rows().stream()
                .map(row -> new Option(
                        row.id().toString(), row.name() + " (" + moments.languageName(row.language()) + ")", is(row)))
                .toList();
    }

    /** The chosen template, filled in for a request; empty if none is chosen. */
    Optional<String> text(Desk desk) {
        var values = new HashMap<String, String>();
        values.put("reference", desk.facts().head().reference());
        values.put("company", desk.facts().clock().terms().name());
        values.put("name", desk.content() == null ? "" : desk.content().name());
        return rows().stream()
                .filter(this::is)
                .map(row -> RequestTemplateQueries.filled(row.body(), values))
                .findFirst();
    }

    private boolean is(TemplateRow row) {
        return row.id().toString().equals(request.getParameter("template"));
    }

    private List<TemplateRow> rows() {
        if (all == null) {
            all = templates.all();
        }
        return all;
    }
}
