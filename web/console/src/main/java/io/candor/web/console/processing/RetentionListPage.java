package io.candor.web.console.processing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.processing.ProcessingPromises;
import io.candor.ejb.processing.RegisterQueries;
import io.candor.ejb.processing.RegisterQueries.RetentionEntry;
import io.candor.ejb.processing.RetentionEditing;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.processing.RetentionRow;
import io.candor.web.console.processing.RegisterDesk.Commands;
import io.candor.web.console.processing.RegisterDesk.Form;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import io.candor.web.shared.text.RetentionSentences;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register of how long data is kept, and what the version in force promises about it. */
@Named
@RequestScoped
public class RetentionListPage {

    private static final Form FORM = new Form("retentionsForm", "/retention", Map.of());

    private final RegisterQueries register;
    private final ProcessingPromises promises;
    private final RetentionEditing editing;
    private final RegisterDesk desk;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;
    private List<Row> rows = List.of();

    @Inject
    RetentionListPage(
            RegisterQueries register,
            ProcessingPromises promises,
            RetentionEditing editing,
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
    protected RetentionListPage() {
        this(null, null, null, null, null, null, null);
    }

    /** A category of data in words; the note is empty if there is none. */
    public record Row(UUID id, String category, String kept, String note, String href) {}

    @PostConstruct
    void load() {
        rows = register.retention().stream().map(this::row).toList();
    }

    /** The register in the tenant's order. */
    public List<Row> getRows() {
        return rows;
    }

    /** What is promised about it. */
    public List<PromiseRow> getPromises() {
        return promises.ofRetention();
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("retention-row");
    }

    /** Key of what can be taken back; null if there is nothing. */
    public String getUndoable() {
        return isEditable() ? desk.undoable(FORM.list()) : null;
    }

    /** Moves a row by one place. */
    public void move(UUID id, boolean up) {
        desk.move(FORM, id, up, editing::move);
    }

    /** Takes back what was done last. */
    public void undo() {
        desk.undo(
                FORM,
                new TypeReference<RetentionRow.Profile>() {},
                new Commands<>(editing::putBack, editing::move, editing::change));
    }

    private Row row(RetentionEntry entry) {
        return new Row(
                entry.id(),
                moments.words(entry.profile().category()),
                new RetentionSentences(messages.wording())
                        .of(entry.profile().rule(), entry.profile().soft()),
                moments.words(entry.profile().note()),
                place.link("/retention/" + entry.id()));
    }
}
