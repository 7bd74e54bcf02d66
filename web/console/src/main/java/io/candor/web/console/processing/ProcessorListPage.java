package io.candor.web.console.processing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.processing.ProcessingPromises;
import io.candor.ejb.processing.ProcessorEditing;
import io.candor.ejb.processing.RegisterQueries;
import io.candor.ejb.processing.RegisterQueries.ProcessorEntry;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.processing.Processor;
import io.candor.web.console.processing.RegisterDesk.Commands;
import io.candor.web.console.processing.RegisterDesk.Form;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register of processors, and what the version in force promises about them. */
@Named
@RequestScoped
public class ProcessorListPage {

    private static final Form FORM = new Form("processorsForm", "/processors", Map.of());

    private final RegisterQueries register;
    private final ProcessingPromises promises;
    private final ProcessorEditing editing;
    private final RegisterDesk desk;
    private final ConsolePlace place;
    private final Moments moments;
    private List<Row> rows = List.of();

    @Inject
    ProcessorListPage(
            RegisterQueries register,
            ProcessingPromises promises,
            ProcessorEditing editing,
            RegisterDesk desk,
            ConsolePlace place,
            Moments moments) {
        this.register = register;
        this.promises = promises;
        this.editing = editing;
        this.desk = desk;
        this.place = place;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected ProcessorListPage() {
        this(null, null, null, null, null, null);
    }

    /** A processor in words; what is not stated is empty. */
    public record Row(UUID id, String name, boolean named, String role, String data, String location, String href) {}

    @PostConstruct
    void load() {
        rows = register.processors().stream().map(this::row).toList();
    }

    /** The register in the tenant's order. */
    public List<Row> getRows() {
        return rows;
    }

    /** What is promised about it. */
    public List<PromiseRow> getPromises() {
        return promises.ofRecipients();
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("processor");
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
                new TypeReference<Processor.Profile>() {},
                new Commands<>(editing::putBack, editing::move, editing::change));
    }

    private Row row(ProcessorEntry entry) {
        return new Row(
                entry.id(),
                entry.profile().name(),
                entry.profile().named(),
                moments.words(entry.profile().role()),
                moments.words(entry.profile().data()),
                moments.words(entry.profile().location()),
                place.link("/processors/" + entry.id()));
    }
}
