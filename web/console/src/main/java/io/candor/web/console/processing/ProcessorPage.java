package io.candor.web.console.processing;

import io.candor.ejb.processing.ProcessingPromises;
import io.candor.ejb.processing.ProcessorEditing;
import io.candor.ejb.processing.RegisterQueries;
import io.candor.ejb.processing.RegisterQueries.ProcessorEntry;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.web.console.processing.RegisterDesk.Form;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.Overlap;
import io.candor.web.console.shared.Translations;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Adds a processor, changes it or takes it out. */
@Named
@RequestScoped
public class ProcessorPage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.processor-name", "name",
            "error.promise-recipient", "name",
            "error.processor-url", "url");

    private static final Form FORM = new Form("processorForm", "/processors", FIELDS);

    private final RegisterQueries register;
    private final ProcessingPromises promises;
    private final ProcessorEditing editing;
    private final RegisterDesk desk;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private final ProcessorForm form = new ProcessorForm();
    private Overlap overlap;

    @Inject
    ProcessorPage(
            RegisterQueries register,
            ProcessingPromises promises,
            ProcessorEditing editing,
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
    protected ProcessorPage() {
        this(null, null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!isNew() && !FacesContext.getCurrentInstance().isPostback()) {
            ProcessorEntry entry = register.processor(place.id());
            form.fill(entry.profile(), entry.state(), moments.languages());
        }
    }

    /** What is typed. */
    public ProcessorForm getForm() {
        return form;
    }

    /** Whether a row is added, not changed. */
    public boolean isNew() {
        return place.route().name().equals("new-processor");
    }

    /** What is promised about it. */
    public List<PromiseRow> getPromises() {
        return promises.ofRecipients();
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
                    () -> register.processor(place.id()).profile(),
                    form::profile,
                    () -> editing.change(place.id(), form.getState(), form.profile()));
        }
        showOverlap();
    }

    /** Takes the row out. */
    public void remove() {
        desk.remove(FORM, register.processor(place.id()).profile(), () -> editing.remove(place.id(), form.getState()));
        showOverlap();
    }

    private void showOverlap() {
        if (!forms.isOverlapped()) {
            return;
        }
        ProcessorEntry entry = register.processor(place.id());
        var stored = new ProcessorForm();
        stored.fill(entry.profile(), entry.state(), moments.languages());
        overlap = new Overlap()
                .compare(messages.get("processors.table.name"), stored.getName(), form.getName())
                .compare(messages.get("processing.processor.url"), stored.getUrl(), form.getUrl());
        for (String language : moments.languages()) {
            String name = moments.languageName(language);
            overlap.compare(
                            messages.with("processing.processor.role", name),
                            Translations.in(entry.profile().role(), language),
                            form.getRole().get(language))
                    .compare(
                            messages.with("processing.processor.data", name),
                            Translations.in(entry.profile().data(), language),
                            form.getData().get(language))
                    .compare(
                            messages.with("processing.processor.location", name),
                            Translations.in(entry.profile().location(), language),
                            form.getLocation().get(language));
        }
        form.setState(entry.state());
    }
}
