package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentSettingsQueries.EntryRow;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import io.candor.web.console.shared.Translations;
import java.util.List;
import java.util.Map;

/** The fields of an entry of the inventory. */
public class EntryForm {

    private int version;
    private String category;
    private String name;
    private String provider;
    private Map<String, String> purpose = Translations.fields(null, List.of());
    private String kind = StorageEntry.Kind.COOKIE.name();
    private String lifetime = Lifetime.Kind.FIXED.name();
    private SpanField period = new SpanField();
    private SpanField longest = new SpanField();

    void fill(EntryRow row, List<String> languages) {
        version = row.version();
        category = row.categoryKey();
        name = row.profile().name();
        provider = row.profile().provider();
        purpose = Translations.fields(row.profile().purpose(), languages);
        kind = row.profile().kind().name();
        lifetime = row.profile().lifetime().kind().name();
        period = SpanField.of(row.profile().lifetime().period());
        longest = SpanField.of(row.profile().lifetime().longest());
    }

    /**
     * The entry as it is typed.
     *
     * @throws RefusedException if a length of time is no number
     */
    StorageEntry.Profile profile() {
        return new StorageEntry.Profile(
                name, provider, Translations.text(purpose), StorageEntry.Kind.valueOf(kind), lifetime());
    }

    private Lifetime lifetime() {
        Lifetime.Kind chosen = Lifetime.Kind.valueOf(lifetime);
        boolean repeats = chosen == Lifetime.Kind.FIXED || chosen == Lifetime.Kind.ROLLING;
        boolean bounded = chosen == Lifetime.Kind.RANGE || chosen == Lifetime.Kind.ROLLING;
        return new Lifetime(
                chosen,
                repeats ? period.span("error.lifetime-period") : null,
                bounded ? longest.span("error.lifetime-longest") : null);
    }

    /** The version that the change is made from. */
    public int getVersion() {
        return version;
    }

    /** Comes back with the form. */
    public void setVersion(int version) {
        this.version = version;
    }

    /** Key of the category. */
    public String getCategory() {
        return category;
    }

    /** Key of the category. */
    public void setCategory(String category) {
        this.category = category;
    }

    /** One name or several. */
    public String getName() {
        return name;
    }

    /** One name or several. */
    public void setName(String name) {
        this.name = name;
    }

    /** Who sets it. */
    public String getProvider() {
        return provider;
    }

    /** Who sets it. */
    public void setProvider(String provider) {
        this.provider = provider;
    }

    /** By language. */
    public Map<String, String> getPurpose() {
        return purpose;
    }

    /** Name of the kind. */
    public String getKind() {
        return kind;
    }

    /** Name of the kind. */
    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Name of the lifetime's kind. */
    public String getLifetime() {
        return lifetime;
    }

    /** Name of the lifetime's kind. */
    public void setLifetime(String lifetime) {
        this.lifetime = lifetime;
    }

    /** How long, of fixed and rolling lifetimes. */
    public SpanField getPeriod() {
        return period;
    }

    /** How long at most, of rolling lifetimes and ranges. */
    public SpanField getLongest() {
        return longest;
    }

    /** A length of time in two fields: how many, of what. */
    public static class SpanField {

        private String amount;
        private String unit = Span.Unit.DAYS.name();

        static SpanField of(Span span) {
            var field = new SpanField();
            if (span != null) {
                field.amount = String.valueOf(span.amount());
                field.unit = span.unit().name();
            }
            return field;
        }

        /** Null if nothing is typed; refused under a key if it is no whole number from 1 to 999999. */
        Span span(String refusal) {
            if (amount == null || amount.isBlank()) {
                return null;
            }
            if (!amount.strip().matches("[1-9][0-9]{0,5}")) {
                throw new RefusedException(RefusedException.Fault.INPUT, refusal);
            }
            return new Span(Integer.parseInt(amount.strip()), Span.Unit.valueOf(unit));
        }

        /** How many. */
        public String getAmount() {
            return amount;
        }

        /** How many. */
        public void setAmount(String amount) {
            this.amount = amount;
        }

        /** Name of the unit. */
        public String getUnit() {
            return unit;
        }

        /** Name of the unit. */
        public void setUnit(String unit) {
            this.unit = unit;
        }
    }
}
