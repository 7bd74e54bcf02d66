package io.candor.persistence.consent;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @Version
    private int version;

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

        private static final int LONGEST_LABEL = 100;
        private static final int LONGEST_DESCRIPTION = 2_000;

        /**
         * Keeps its own list.
         *
         * @throws RefusedException if the label is missing or longer than 100 characters, or the description longer than 2000
         */
        public Profile {
            check(label != null && isShort(label, LONGEST_LABEL), "error.category-label");
            check(description == null || isShort(description, LONGEST_DESCRIPTION), "error.category-description");
            signals = List.copyOf(signals);
        }

        private static boolean isShort(LocalizedText text, int longest) {
            return text.byLanguage().values().stream().allMatch(words -> words.length() <= longest);
        }

        private static void check(boolean fine, String refusal) {
            if (!fine) {
                throw new RefusedException(RefusedException.Fault.INPUT, refusal);
            }
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
        describe(profile);
    }

    /**
     * Says something else from now on; the key stays.
     *
     * @param read the version that the change was made from
     * @throws ChangedMeanwhileException if somebody else was faster
     */
    public void change(int read, Profile profile) {
        ChangedMeanwhileException.check(read, version);
        describe(profile);
    }

    private void describe(Profile profile) {
        label = profile.label();
        description = profile.description();
        locked = profile.locked();
        signals = profile.signals();
    }

    /** Changes places with another category. */
    public void swap(StorageCategory other) {
        int mine = position;
        position = other.position;
        other.position = mine;
    }

    /** What it says about itself. */
    public Profile profile() {
        return new Profile(label, description, locked, signals);
    }

    /** Its short name. */
    public String key() {
        return key;
    }

    /** Its place; smaller stands first. */
    public int position() {
        return position;
    }

    /** How often it has been changed. */
    public int version() {
        return version;
    }

    /** Stores the signals as a JSON array. */
    @Converter
    static class SignalsColumn extends JsonColumn<List<ConsentSignal>> {
        SignalsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
