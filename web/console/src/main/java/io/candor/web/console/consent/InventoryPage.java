package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.ConsentSettingsQueries.CategoryRow;
import io.candor.ejb.consent.ConsentSettingsQueries.EntryRow;
import io.candor.ejb.consent.InventoryEditing;
import io.candor.persistence.consent.ConsentSignal;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.LifetimeSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The inventory of cookies and other storage, in the tenant's order. */
@Named
@RequestScoped
public class InventoryPage {

    private final ConsentSettingsQueries settings;
    private final ConsentNoticeQueries notices;
    private final InventoryEditing editing;
    private final ConsolePlace place;
    private final InventoryForms forms;
    private final Messages messages;
    private final Moments moments;
    private List<Group> groups = List.of();
    private int notice;

    @Inject
    InventoryPage(
            ConsentSettingsQueries settings,
            ConsentNoticeQueries notices,
            InventoryEditing editing,
            ConsolePlace place,
            InventoryForms forms,
            Messages messages,
            Moments moments) {
        this.settings = settings;
        this.notices = notices;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected InventoryPage() {
        this(null, null, null, null, null, null, null);
    }

    /** A category in words; the signals are names that tags know, joined by comma. */
    public record Group(String key, String label, String description, boolean locked, String signals, List<Row> rows) {}

    /** An entry in words. */
    public record Row(
            UUID id, String name, String provider, String purpose, String kind, String lifetime, String href) {}

    @PostConstruct
    void load() {
        groups = settings.inventory().stream().map(this::group).toList();
        notice = notices.latest().map(ConsentNoticeQueries.NoticeRow::number).orElse(0);
    }

    /** The categories with their entries. */
    public List<Group> getGroups() {
        return groups;
    }

    /** Number of the notice that shows this inventory; 0 if there is none yet. */
    public int getNotice() {
        return notice;
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("entry");
    }

    /** Moves a category by one place. */
    public void moveCategory(String key, boolean up) {
        change(() -> editing.moveCategory(key, up));
    }

    /** Moves an entry by one place. */
    public void moveEntry(UUID id, boolean up) {
        change(() -> editing.moveEntry(id, up));
    }

    private void change(Supplier<NoticeRenewal> command) {
        forms.submit("inventoryForm", Map.of(), command);
    }

    private Group group(CategoryRow category) {
        return new Group(
                category.key(),
                moments.words(category.profile().label()),
                moments.words(category.profile().description()),
                category.profile().locked(),
                category.profile().signals().stream()
                        .map(ConsentSignal::tagName)
                        .collect(Collectors.joining(", ")),
                category.entries().stream().map(this::row).toList());
    }

    private Row row(EntryRow entry) {
        return new Row(
                entry.id(),
                entry.profile().name(),
                entry.profile().provider(),
                moments.words(entry.profile().purpose()),
                messages.of("storage.kind", entry.profile().kind()),
                new LifetimeSentences(messages.wording()).of(entry.profile().lifetime()),
                place.link("/consents/inventory/entries/" + entry.id()));
    }
}
