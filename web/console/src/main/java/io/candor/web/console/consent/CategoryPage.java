package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentPublishing.NoticeRenewal;
import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.consent.ConsentSettingsQueries.CategoryRow;
import io.candor.ejb.consent.InventoryEditing;
import io.candor.persistence.consent.ConsentSignal;
import io.candor.persistence.consent.StorageCategory;
import io.candor.web.console.shared.ConsolePlace;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Adds a category, changes it or takes it out. */
@Named
@RequestScoped
public class CategoryPage {

    private static final String FORM = "categoryForm";
    private static final Map<String, String> FIELDS = Map.of(
            "error.category-key", "key",
            "error.category-key-taken", "key");

    private final ConsentSettingsQueries settings;
    private final InventoryEditing editing;
    private final ConsolePlace place;
    private final InventoryForms forms;
    private final Messages messages;
    private final Moments moments;
    private Form form = new Form();
    private CategoryRow stored;
    private Overlap overlap;

    @Inject
    CategoryPage(
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
    protected CategoryPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        form.setKey(isNew() ? null : place.key());
        if (!isNew() && !FacesContext.getCurrentInstance().isPostback()) {
            stored = settings.category(place.key());
            form.fill(stored, moments.languages());
        }
    }

    /** What is typed. */
    public Form getForm() {
        return form;
    }

    /** Whether a category is added, not changed. */
    public boolean isNew() {
        return place.route().name().equals("new-category");
    }

    /** Whether it can be taken out: entries must go first. */
    public boolean isRemovable() {
        return !isNew() && (stored == null || stored.entries().isEmpty());
    }

    /** What categories can mean to Google's tags. */
    public List<SelectItem> getSignals() {
        return Stream.of(ConsentSignal.values())
                .map(signal -> new SelectItem(signal.name(), signal.tagName()))
                .toList();
    }

    /** What somebody else has changed meanwhile; null if nobody has. */
    public Overlap getOverlap() {
        return overlap;
    }

    /** Stores what is typed. */
    public void save() {
        if (isNew()) {
            change(() -> editing.addCategory(Objects.toString(form.getKey(), ""), form.profile()));
        } else {
            change(() -> editing.changeCategory(place.key(), form.getVersion(), form.profile()));
        }
    }

    /** Takes the category out. */
    public void remove() {
        change(() -> {
            CategoryRow gone = settings.category(place.key());
            NoticeRenewal renewal = editing.removeCategory(place.key(), form.getVersion());
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
        stored = settings.category(place.key());
        StorageCategory.Profile now = stored.profile();
        overlap = new Overlap();
        for (String language : moments.languages()) {
            String name = moments.languageName(language);
            overlap.compare(
                            messages.with("consent.category.label", name),
                            Translations.in(now.label(), language),
                            form.getLabel().get(language))
                    .compare(
                            messages.with("consent.category.description", name),
                            Translations.in(now.description(), language),
                            form.getDescription().get(language));
        }
        overlap.compare(messages.get("consent.category.locked"), yesOrNo(now.locked()), yesOrNo(form.isLocked()))
                .compare(
                        messages.get("consent.category.signals"),
                        now.signals().stream().map(ConsentSignal::name).toList(),
                        Arrays.asList(form.getSignals()));
        form.setVersion(stored.version());
    }

    private String yesOrNo(boolean value) {
        return messages.get(value ? "consent.form.yes" : "consent.form.no");
    }

    /** The fields. */
    public static class Form {

        private String key;
        private int version;
        private Map<String, String> label = Translations.fields(null, List.of());
        private Map<String, String> description = Translations.fields(null, List.of());
        private boolean locked;
        private String[] signals = {};

        void fill(CategoryRow row, List<String> languages) {
            version = row.version();
            label = Translations.fields(row.profile().label(), languages);
            description = Translations.fields(row.profile().description(), languages);
            locked = row.profile().locked();
            signals = row.profile().signals().stream().map(ConsentSignal::name).toArray(String[]::new);
        }

        StorageCategory.Profile profile() {
            return new StorageCategory.Profile(
                    Translations.text(label),
                    Translations.text(description),
                    locked,
                    Stream.of(signals).map(ConsentSignal::valueOf).toList());
        }

        /** Short name for ever. */
        public String getKey() {
            return key;
        }

        /** Only of a new category. */
        public void setKey(String key) {
            this.key = key;
        }

        /** The version that the change is made from. */
        public int getVersion() {
            return version;
        }

        /** Comes back with the form. */
        public void setVersion(int version) {
            this.version = version;
        }

        /** By language. */
        public Map<String, String> getLabel() {
            return label;
        }

        /** By language. */
        public Map<String, String> getDescription() {
            return description;
        }

        /** Whether it is strictly necessary. */
        public boolean isLocked() {
            return locked;
        }

        /** Whether it is strictly necessary. */
        public void setLocked(boolean locked) {
            this.locked = locked;
        }

        /** Names of signals. */
        public String[] getSignals() {
            return signals.clone();
        }

        /** Names of signals. */
        public void setSignals(String[] signals) {
            this.signals = signals.clone();
        }
    }
}
