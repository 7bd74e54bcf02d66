package io.candor.web.console.request;

import io.candor.ejb.request.template.RequestTemplateQueries;
import io.candor.ejb.request.template.RequestTemplateQueries.TemplateRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The tenant's own words for letters about requests. */
@Named
@RequestScoped
public class TemplatesPage {

    private final RequestTemplateQueries templates;
    private final ConsolePlace place;
    private final Moments moments;
    private List<TemplateRow> rows = List.of();

    @Inject
    TemplatesPage(RequestTemplateQueries templates, ConsolePlace place, Moments moments) {
        this.templates = templates;
        this.place = place;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected TemplatesPage() {
        this(null, null, null);
    }

    @PostConstruct
    void load() {
        rows = templates.all();
    }

    /** All of them. */
    public List<TemplateRow> getRows() {
        return rows;
    }

    /** Whether the caller may write some. */
    public boolean isEditable() {
        return place.isOpen("new-request-template");
    }

    /** The language of a template in words. */
    public String language(TemplateRow row) {
        return moments.languageName(row.language());
    }

    /** Address of a template. */
    public String href(TemplateRow row) {
        return place.link("/requests/templates/" + row.id());
    }
}
