package io.candor.web.console.right;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.ejb.request.label.RightEditing;
import io.candor.ejb.request.label.RightPromises;
import io.candor.ejb.request.label.RightRegisterQueries;
import io.candor.ejb.request.label.RightRegisterQueries.RightEntry;
import io.candor.persistence.request.Right;
import io.candor.web.console.processing.RegisterDesk;
import io.candor.web.console.processing.RegisterDesk.Commands;
import io.candor.web.console.processing.RegisterDesk.Form;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rights that the tenant grants, under its own labels, and what the version in force promises about them. */
@Named
@RequestScoped
public class RightListPage {

    private static final Form FORM = new Form("rightsForm", "/rights", Map.of());

    private final RightRegisterQueries register;
    private final RightPromises promises;
    private final RightEditing editing;
    private final RegisterDesk desk;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;
    private List<Row> rows = List.of();

    @Inject
    RightListPage(
            RightRegisterQueries register,
            RightPromises promises,
            RightEditing editing,
            RegisterDesk desk,
            ConsolePlace place,
            Messages messages,
            Moments moments) {
        this.register = register;
        this.promises = promises;
        this.editing = editing;
        this.desk = desk;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected RightListPage() {
        this(null, null, null, null, null, null, null);
    }

    /** A right in words; the detail is empty if there is none. */
    public record Row(UUID id, String label, String detail, List<String> types, String href) {}

    @PostConstruct
    void load() {
        rows = register.rights().stream().map(this::row).toList();
    }

    /** The rights in the tenant's order. */
    public List<Row> getRows() {
        return rows;
    }

    /** What is promised about them. */
    public List<PromiseRow> getPromises() {
        return promises.ofRights();
    }

    /** Whether the caller may change them. */
    public boolean isEditable() {
        return place.isOpen("right");
    }

    /** Key of what can be taken back; null if there is nothing. */
    public String getUndoable() {
        return isEditable() ? desk.undoable(FORM.list()) : null;
    }

    /** Moves a right by one place. */
    public void move(UUID id, boolean up) {
        desk.move(FORM, id, up, editing::move);
    }

    /** Takes back what was done last. */
    public void undo() {
        desk.undo(
                FORM,
                new TypeReference<Right.Profile>() {},
                new Commands<>(editing::putBack, editing::move, editing::change));
    }

    private Row row(RightEntry entry) {
        return new Row(
                entry.id(),
                moments.words(entry.profile().label()),
                moments.words(entry.profile().detail()),
                entry.profile().types().stream()
                        .map(type -> messages.of("right.type", type))
                        .toList(),
                place.link("/rights/" + entry.id()));
    }
}
