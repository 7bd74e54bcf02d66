package io.candor.web.console.consent;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.ejb.consent.ConsentSettingsQueries.CategoryRow;
import io.candor.ejb.consent.ConsentSettingsQueries.EntryRow;
import io.candor.ejb.consent.InventoryEditing;
import io.candor.persistence.consent.StorageCategory;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.Json;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Forms that change the inventory: each leads back to it and says what became of the consent notice. What was taken out can be put back, an
 * entry that was changed can be as it was.
 */
@RequestScoped
public class InventoryForms implements Undoing {

    private static final String LIST = "/consents/inventory";

    private final InventoryEditing editing;
    private final Undo undo;
    private final Forms forms;
    private final ConsolePlace place;
    private final Messages messages;

    @Inject
    InventoryForms(InventoryEditing editing, Undo undo, Forms forms, ConsolePlace place, Messages messages) {
        this.editing = editing;
        this.undo = undo;
        this.forms = forms;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected InventoryForms() {
        this(null, null, null, null, null);
    }

    /**
     * Runs a command; a refusal is shown beside its field.
     *
     * @param form the form's id
     * @param fields message key of a refusal to the field at fault
     * @return whether somebody else was faster, so that both states are to be shown
     */
    public boolean submit(String form, Map<String, String> fields, Supplier<NoticeRenewal> command) {
        forms.submit(form, fields, () -> {
            NoticeRenewal renewal = command.get();
            forms.goOn(place.link(LIST), new RenewalSentences(messages.wording()).of(renewal));
        });
        return forms.isOverlapped();
    }

    /** Remembers an entry that is being taken out. */
    public void keep(EntryRow gone) {
        undo.keep(InventoryForms.class, place.link(LIST), gone.categoryKey(), "", Json.write(gone.profile()));
    }

    /** Remembers a category that is being taken out. */
    public void keep(CategoryRow gone) {
        undo.keep(InventoryForms.class, place.link(LIST), gone.key(), Json.write(gone.profile()));
    }

    /**
     * Remembers what an entry said before it was changed.
     *
     * @param now what it is since then
     */
    public void keep(EntryRow before, EntryRow now) {
        undo.keep(
                InventoryForms.class,
                place.link(LIST),
                before.categoryKey(),
                now.id().toString(),
                Json.write(before.profile()),
                String.valueOf(now.version()));
    }

    @Override
    public void undo(List<String> step) {
        String category = step.get(0);
        if (step.size() == 2) {
            editing.addCategory(category, Json.read(step.get(1), new TypeReference<StorageCategory.Profile>() {}));
            return;
        }
        var profile = Json.read(step.get(2), new TypeReference<StorageEntry.Profile>() {});
        if (step.get(1).isEmpty()) {
            editing.addEntry(category, profile);
        } else {
            editing.changeEntry(UUID.fromString(step.get(1)), Integer.parseInt(step.get(3)), category, profile);
        }
    }
}
