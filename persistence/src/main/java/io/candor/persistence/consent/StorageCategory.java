package io.candor.persistence.consent;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.regex.Pattern;

/** A category of storage under the tenant's own label. A locked one is strictly necessary and cannot be refused. */
@Entity
@Table(name = "storage_category")
public class StorageCategory extends TenantOwned {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private int position;

    @Column(name = "category_key")
    private String key;

    private LocalizedText label;

    private LocalizedText description;

    @Column(name = "is_locked")
    private boolean locked;

    @Convert(converter = SignalsColumn.class)
    private List<ConsentSignal> signals;

    /** For the persistence provider. */
    protected StorageCategory() {}

    /**
     * What a category says about itself.
     *
     * @param label what the policy calls it
     * @param description what it is for, or null
     * @param locked whether it is strictly necessary
     * @param signals what is told to Google's tags with it
     */
    public record Profile(LocalizedText label, LocalizedText description, boolean locked, List<ConsentSignal> signals) {

        /** Keeps its own list. */
        public Profile {
            signals = List.copyOf(signals);
        }
    }

    /**
     * @param position its place, from 0
     * @param key short name, unique with the tenant: a small letter, then up to 39 small letters, digits and hyphens, because it
     *     stands in cookies, in web pages and in records for ever
     * @param profile what it says about itself
     * @throws RefusedException if the key has another form
     */
    public StorageCategory(int position, String key, Profile profile) {
        if (!KEY.matcher(key).matches()) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.category-key");
        }
        this.position = position;
        this.key = key;
        this.label = profile.label();
        this.description = profile.description();
        this.locked = profile.locked();
        this.signals = profile.signals();
    }

    /** Stores the signals as a JSON array. */
    @Converter
    static class SignalsColumn extends JsonColumn<List<ConsentSignal>> {
        SignalsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
