package io.candor.web.console.request;

import io.candor.ejb.request.template.RequestTemplateQueries;
import io.candor.ejb.request.template.RequestTemplateQueries.TemplateRow;
import io.candor.ejb.request.template.RequestTemplating;
import io.candor.ejb.request.template.RequestTemplating.Written;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.undo.Undoing;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The tenant's own words for letters about requests; what was thrown away last can be put back. */
@Named
@RequestScoped
public class TemplatesPage implements Undoing {

    private final RequestTemplateQueries templates;
    private final RequestTemplating templating;
    private final ConsolePlace place;
    private final Moments moments;
    private List<TemplateRow> rows = List.of();

    @Inject
    TemplatesPage(RequestTemplateQueries templates, RequestTemplating templating, ConsolePlace place, Moments moments) {
        this.templates = templates;
        this.templating = templating;
        this.place = place;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected TemplatesPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void load() {
        rows = templates.all();
    }

    @Override
    public void undo(List<String> step) {
        templating.add(new Written(step.get(0), step.get(1), step.get(2)));
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
