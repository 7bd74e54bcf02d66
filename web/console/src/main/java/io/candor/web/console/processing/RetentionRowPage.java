package io.candor.web.console.processing;

import io.candor.ejb.processing.ProcessingPromises;
import io.candor.ejb.processing.RegisterQueries;
import io.candor.ejb.processing.RegisterQueries.RetentionEntry;
import io.candor.ejb.processing.RetentionEditing;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.shared.Span;
import io.candor.web.console.processing.RegisterDesk.Form;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.Overlap;
import io.candor.web.console.shared.Translations;
import io.candor.web.shared.text.Messages;
import io.candor.web.shared.text.RetentionSentences;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds a category of data with how long it is kept, changes it or takes it out. */
@Named
@RequestScoped
public class RetentionRowPage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.retention-rule", "kind",
            "error.retention-period", "period",
            "error.retention-range", "longest",
            "error.promise-retention", "kind");

    private static final Form FORM = new Form("retentionForm", "/retention", FIELDS);

    private final RegisterQueries register;
    private final ProcessingPromises promises;
    private final RetentionEditing editing;
    private final RegisterDesk desk;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private final RetentionRowForm form = new RetentionRowForm();
    private Overlap overlap;

    @Inject
    RetentionRowPage(
            RegisterQueries register,
            ProcessingPromises promises,
            RetentionEditing editing,
            RegisterDesk desk,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            Moments moments) {
        this.register = register;
        this.promises = promises;
        this.editing = editing;
        this.desk = desk;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected RetentionRowPage() {
        this(null, null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!isNew() && !FacesContext.getCurrentInstance().isPostback()) {
            RetentionEntry entry = register.retention(place.id());
            form.fill(entry.profile(), entry.state(), moments.languages());
        }
    }

    /** What is typed. */
    public RetentionRowForm getForm() {
        return form;
    }

    /** Whether a row is added, not changed. */
    public boolean isNew() {
        return place.route().name().equals("new-retention");
    }

    /** What is promised about it. */
    public List<PromiseRow> getPromises() {
        return promises.ofRetention();
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Stores what is typed. */
    public void save() {
        if (isNew()) {
            desk.submit(FORM, "processing.said.saved", () -> editing.add(form.profile()));
        } else {
            desk.change(
                    FORM,
                    place.id(),
                    () -> register.retention(place.id()).profile(),
                    form::profile,
                    () -> editing.change(place.id(), form.getState(), form.profile()));
        }
        showOverlap();
    }

    /** Takes the row out. */
    public void remove() {
        desk.remove(FORM, register.retention(place.id()).profile(), () -> editing.remove(place.id(), form.getState()));
        showOverlap();
    }

    private void showOverlap() {
        if (!forms.isOverlapped()) {
            return;
        }
        RetentionEntry entry = register.retention(place.id());
        var sentences = new RetentionSentences(messages.wording());
        RetentionRow.Profile typed = form.profile();
        overlap = new Overlap()
                .compare(
                        messages.get("processing.retention.kind"),
                        sentences.of(entry.profile().rule(), entry.profile().soft()),
                        sentences.of(typed.rule(), typed.soft()));
        for (String language : moments.languages()) {
            String name = moments.languageName(language);
            overlap.compare(
                            messages.with("processing.retention.category", name),
                            Translations.in(entry.profile().category(), language),
                            form.getCategory().get(language))
                    .compare(
                            messages.with("processing.retention.note", name),
                            Translations.in(entry.profile().note(), language),
                            form.getNote().get(language));
        }
        form.setState(entry.state());
    }

    /** How the end of keeping can be told. */
    public List<SelectItem> getKinds() {
        return Stream.of(RetentionRow.Kind.values())
                .map(kind -> new SelectItem(kind.name(), messages.of("processing.kind", kind)))
                .toList();
    }

    /** Events after which keeping ends. */
    public List<SelectItem> getEvents() {
        return Stream.of(PromiseRule.RetentionEvent.values())
                .map(event -> new SelectItem(event.name(), messages.of("retention.after", event)))
                .toList();
    }

    /** Units of time. */
    public List<SelectItem> getUnits() {
        return Stream.of(Span.Unit.values())
                .map(unit -> new SelectItem(unit.name(), messages.of("consent.unit", unit)))
                .toList();
    }
}
