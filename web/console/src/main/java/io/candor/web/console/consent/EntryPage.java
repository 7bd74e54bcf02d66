package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.ConsentSettingsQueries.CategoryRow;
import io.candor.ejb.consent.ConsentSettingsQueries.EntryRow;
import io.candor.ejb.consent.InventoryEditing;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.Span;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.Overlap;
import io.candor.web.console.shared.Translations;
import io.candor.web.shared.text.LifetimeSentences;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Adds an entry to the inventory, changes it or takes it out. */
@Named
@RequestScoped
public class EntryPage {

    private static final String FORM = "entryForm";
    private static final Map<String, String> FIELDS = Map.of(
            "error.storage-name", "name",
            "error.storage-provider", "provider",
            "error.lifetime-period", "period",
            "error.lifetime-longest", "longest");

    private final ConsentSettingsQueries settings;
    private final InventoryEditing editing;
    private final ConsolePlace place;
    private final InventoryForms forms;
    private final Messages messages;
    private final Moments moments;
    private final EntryForm form = new EntryForm();
    private List<CategoryRow> categories = List.of();
    private Overlap overlap;

    @Inject
    EntryPage(
            ConsentSettingsQueries settings,
            InventoryEditing editing,
            ConsolePlace place,
            InventoryForms forms,
            Messages messages,
            Moments moments) {
        this.settings = settings;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected EntryPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        categories = settings.inventory();
        if (isNew()) {
            form.setCategory(settings.category(place.key()).key());
        } else if (!FacesContext.getCurrentInstance().isPostback()) {
            form.fill(settings.entry(place.id()), moments.languages());
        }
    }

    /** What is typed. */
    public EntryForm getForm() {
        return form;
    }

    /** Whether an entry is added, not changed. */
    public boolean isNew() {
        return place.route().name().equals("new-entry");
    }

    /** The categories that it can belong to. */
    public List<SelectItem> getCategories() {
        return categories.stream()
                .map(category -> new SelectItem(
                        category.key(), moments.words(category.profile().label())))
                .toList();
    }

    /** Where it can be stored. */
    public List<SelectItem> getKinds() {
        return Stream.of(StorageEntry.Kind.values())
                .map(kind -> new SelectItem(kind.name(), messages.of("storage.kind", kind)))
                .toList();
    }

    /** How its end can be told. */
    public List<SelectItem> getLifetimes() {
        return Stream.of(Lifetime.Kind.values())
                .map(kind -> new SelectItem(kind.name(), messages.of("consent.lifetime", kind)))
                .toList();
    }

    /** Units of time. */
    public List<SelectItem> getUnits() {
        return Stream.of(Span.Unit.values())
                .filter(unit -> unit != Span.Unit.BUSINESS_DAYS)
                .map(unit -> new SelectItem(unit.name(), messages.of("consent.unit", unit)))
                .toList();
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Stores what is typed. */
    public void save() {
        if (isNew()) {
            change(() -> editing.addEntry(form.getCategory(), form.profile()));
        } else {
            change(() -> {
                EntryRow before = settings.entry(place.id());
                NoticeRenewal renewal =
                        editing.changeEntry(place.id(), form.getVersion(), form.getCategory(), form.profile());
                forms.keep(before, settings.entry(place.id()));
                return renewal;
            });
        }
    }

    /** Takes the entry out. */
    public void remove() {
        change(() -> {
            EntryRow gone = settings.entry(place.id());
            NoticeRenewal renewal = editing.removeEntry(place.id(), form.getVersion());
            forms.keep(gone);
            return renewal;
        });
    }

    private void change(Supplier<NoticeRenewal> command) {
        if (forms.submit(FORM, FIELDS, command)) {
            showOverlap();
        }
    }

    private void showOverlap() {
        EntryRow stored = settings.entry(place.id());
        StorageEntry.Profile now = stored.profile();
        StorageEntry.Profile mine = form.profile();
        var sentences = new LifetimeSentences(messages.wording());
        overlap = new Overlap()
                .compare(messages.get("consent.entry.category"), stored.categoryKey(), form.getCategory())
                .compare(messages.get("consent.entry.name"), now.name(), mine.name())
                .compare(messages.get("consent.entry.provider"), now.provider(), mine.provider())
                .compare(
                        messages.get("consent.entry.kind"),
                        messages.of("storage.kind", now.kind()),
                        messages.of("storage.kind", mine.kind()))
                .compare(
                        messages.get("consent.entry.lifetime"),
                        sentences.of(now.lifetime()),
                        sentences.of(mine.lifetime()));
        for (String language : moments.languages()) {
            overlap.compare(
                    messages.with("consent.entry.purpose", moments.languageName(language)),
                    Translations.in(now.purpose(), language),
                    form.getPurpose().get(language));
        }
        form.setVersion(stored.version());
    }
}
