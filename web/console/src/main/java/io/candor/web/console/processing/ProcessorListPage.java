package io.candor.web.console.processing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.processing.ProcessingPromises;
import io.candor.ejb.processing.ProcessorEditing;
import io.candor.ejb.processing.RegisterQueries;
import io.candor.ejb.processing.RegisterQueries.ProcessorEntry;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.processing.Processor;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
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

    static final String REGISTER = "processors";

    private final RegisterQueries register;
    private final ProcessingPromises promises;
    private final ProcessorEditing editing;
    private final RemovedRow removed;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private final Moments moments;
    private List<Row> rows = List.of();

    @Inject
    ProcessorListPage(
            RegisterQueries register,
            ProcessingPromises promises,
            ProcessorEditing editing,
            RemovedRow removed,
            ConsolePlace place,
            Forms forms,
            Messages messages,
            Moments moments) {
        this.register = register;
        this.promises = promises;
        this.editing = editing;
        this.removed = removed;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected ProcessorListPage() {
        this(null, null, null, null, null, null, null, null);
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

    /** Whether a row was taken out that can be put back. */
    public boolean isUndoable() {
        return isEditable() && removed.isThere(REGISTER);
    }

    /** Moves a row by one place. */
    public void move(UUID id, boolean up) {
        change("processing.said.moved", () -> editing.move(id, up));
    }

    /** Puts the row back that was taken out last. */
    public void undo() {
        change("processing.said.put-back", () -> {
            Processor.Profile profile = removed.profile(REGISTER, new TypeReference<>() {});
            editing.putBack(profile, removed.position(REGISTER));
            removed.forget(REGISTER);
        });
    }

    private void change(String said, Runnable command) {
        forms.submit("processorsForm", Map.of(), () -> {
            command.run();
            forms.goOn(place.link("/processors"), messages.get(said));
        });
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
