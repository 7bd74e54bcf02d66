package io.candor.web.console.right;

import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.ejb.request.label.RightEditing;
import io.candor.ejb.request.label.RightPromises;
import io.candor.ejb.request.label.RightRegisterQueries;
import io.candor.ejb.request.label.RightRegisterQueries.RightEntry;
import io.candor.persistence.request.RightType;
import io.candor.web.console.processing.RegisterDesk;
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
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds a right, changes it or takes it out. */
@Named
@RequestScoped
public class RightPage {

    private static final Form FORM = new Form("rightForm", "/rights", Map.of("error.right-types", "types"));

    private final RightRegisterQueries register;
    private final RightPromises promises;
    private final RightEditing editing;
    private final RegisterDesk desk;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private final RightForm form = new RightForm();
    private Overlap overlap;

    @Inject
    RightPage(
            RightRegisterQueries register,
            RightPromises promises,
            RightEditing editing,
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
    protected RightPage() {
        this(null, null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!isNew() && !FacesContext.getCurrentInstance().isPostback()) {
            RightEntry entry = register.right(place.id());
            form.fill(entry.profile(), entry.state(), moments.languages());
        }
    }

    /** What is typed. */
    public RightForm getForm() {
        return form;
    }

    /** Whether a right is added, not changed. */
    public boolean isNew() {
        return place.route().name().equals("new-right");
    }

    /** What is promised about the rights. */
    public List<PromiseRow> getPromises() {
        return promises.ofRights();
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** What a right can be. */
    public List<SelectItem> getTypeOptions() {
        return Stream.of(RightType.values())
                .map(type -> new SelectItem(type.name(), messages.of("right.type", type)))
                .toList();
    }

    /** Stores what is typed. */
    public void save() {
        if (isNew()) {
            desk.submit(FORM, "processing.said.saved", () -> editing.add(form.profile()));
        } else {
            desk.change(
                    FORM,
                    place.id(),
                    () -> register.right(place.id()).profile(),
                    form::profile,
                    () -> editing.change(place.id(), form.getState(), form.profile()));
        }
        showOverlap();
    }

    /** Takes the right out. */
    public void remove() {
        desk.remove(FORM, register.right(place.id()).profile(), () -> editing.remove(place.id(), form.getState()));
        showOverlap();
    }

    private void showOverlap() {
        if (!forms.isOverlapped()) {
            return;
        }
        RightEntry entry = register.right(place.id());
        overlap = new Overlap()
                .compare(
                        messages.get("right.edit.types"),
                        named(entry.profile().types()),
                        named(form.profile().types()));
        for (String language : moments.languages()) {
            String name = moments.languageName(language);
            overlap.compare(
                            messages.with("right.edit.label", name),
                            Translations.in(entry.profile().label(), language),
                            form.getLabel().get(language))
                    .compare(
                            messages.with("right.edit.detail", name),
                            Translations.in(entry.profile().detail(), language),
                            form.getDetail().get(language));
        }
        form.setState(entry.state());
    }

    private String named(List<RightType> types) {
        return types.stream().map(type -> messages.of("right.type", type)).collect(Collectors.joining(", "));
    }
}
