package io.candor.web.console.request;

import io.candor.ejb.request.template.RequestTemplateQueries;
import io.candor.ejb.request.template.RequestTemplateQueries.TemplateRow;
import io.candor.ejb.request.template.RequestTemplating;
import io.candor.ejb.request.template.RequestTemplating.Written;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.undo.Undo;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Writes a template for letters: a new one, or one that there is. */
@Named
@RequestScoped
public class TemplatePage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.request-template-name", "name",
            "error.request-template-taken", "name",
            "error.request-template-language", "language",
            "error.request-template-body", "body");

    private final RequestTemplateQueries templates;
    private final RequestTemplating templating;
    private final ConsolePlace place;
    private final Forms forms;
    private final Undo undo;
    private final Moments moments;
    private final Messages messages;
    private String name;
    private String language;
    private String body;
    private int revision;

    @Inject
    TemplatePage(
            RequestTemplateQueries templates,
            RequestTemplating templating,
            ConsolePlace place,
            Forms forms,
            Undo undo,
            Moments moments,
            Messages messages) {
        this.templates = templates;
        this.templating = templating;
        this.place = place;
        this.forms = forms;
        this.undo = undo;
        this.moments = moments;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected TemplatePage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        language = moments.languages().get(0);
        if (!isFresh()) {
            TemplateRow row = templates.get(place.id());
            name = row.name();
            language = row.language();
            body = row.body();
            revision = row.revision();
        }
    }

    /** Whether it is a new one. */
    public boolean isFresh() {
        return place.route().name().equals("new-request-template");
    }

    /** The tenant's languages. */
    public List<SelectItem> getLanguages() {
        return moments.languages().stream()
                .map(tag -> new SelectItem(tag, moments.languageName(tag)))
                .toList();
    }

    /** What it is for. */
    public String getName() {
        return name;
    }

    /** What it is for. */
    public void setName(String name) {
        this.name = name;
    }

    /** In which language. */
    public String getLanguage() {
        return language;
    }

    /** In which language. */
    public void setLanguage(String language) {
        this.language = language;
    }

    /** Its text. */
    public String getBody() {
        return body;
    }

    /** Its text. */
    public void setBody(String body) {
        this.body = body;
    }

    /** The state that was read. */
    public int getRevision() {
        return revision;
    }

    /** Comes back with the form. */
    public void setRevision(int revision) {
        this.revision = revision;
    }

    /** Keeps it. */
    public void save() {
        forms.submit("templateForm", FIELDS, () -> {
            var written = new Written(name, language, body);
            if (isFresh()) {
                templating.add(written);
            } else {
                templating.change(place.id(), revision, written);
            }
            forms.goOn(place.link("/requests/templates"), messages.with("request.templates.saved", name));
        });
    }

    /** Throws it away. */
    public void remove() {
        forms.submit("removeForm", Map.of(), () -> {
            TemplateRow gone = templates.get(place.id());
            templating.remove(place.id());
            undo.keep(
                    TemplatesPage.class, place.link("/requests/templates"), gone.name(), gone.language(), gone.body());
            forms.goOn(place.link("/requests/templates"), messages.with("request.templates.removed", name));
        });
    }
}
