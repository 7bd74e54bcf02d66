package io.candor.persistence.consent;

import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Span;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;

/** A row of the table of cookies and other storage: one or several names that belong together. */
@Entity
@Table(name = "storage_entry")
public class StorageEntry extends TenantOwned {

    /** Where it is stored. */
    public enum Kind {
        COOKIE,
        LOCAL_STORAGE,
        SESSION_STORAGE,
        PIXEL
    }

    private int position;

    @Column(name = "category_key")
    private String categoryKey;

    private String name;

    private String provider;

    private LocalizedText purpose;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    private Lifetime lifetime;

    @Version
    private int version;

    /** For the persistence provider. */
    protected StorageEntry() {}

    /**
     * What an entry says about itself.
     *
     * @param name its name, or several joined by comma; a name may end in a star, which stands for whatever follows
     * @param provider who sets it
     * @param purpose what it is for
     * @param kind where it is stored
     * @param lifetime how long it stays
     */
    public record Profile(String name, String provider, LocalizedText purpose, Kind kind, Lifetime lifetime) {

        private static final int LONGEST_NAME = 200;
        private static final int LONGEST_PURPOSE = 2_000;

        /** The same without blanks around and without what its kind of lifetime does not have. */
        private Profile checked() {
            String names = name == null ? "" : name.strip();
            String setter = provider == null ? "" : provider.strip();
            boolean named =
                    Arrays.stream(names.split(",", -1)).map(String::strip).allMatch(Profile::isName);
            check(named && names.length() <= LONGEST_NAME, "error.storage-name");
            check(!setter.isEmpty() && setter.length() <= LONGEST_NAME, "error.storage-provider");
            check(
                    purpose != null
                            && purpose.byLanguage().values().stream()
                                    .allMatch(text -> text.length() <= LONGEST_PURPOSE),
                    "error.storage-purpose");
            return new Profile(names, setter, purpose, kind, complete(lifetime));
        }

        private static boolean isName(String name) {
            int star = name.indexOf('*');
            return !name.isEmpty()
                    && !name.equals("*")
                    && (star < 0 || star == name.length() - 1)
                    && name.chars().noneMatch(Character::isISOControl);
        }

        private static Lifetime complete(Lifetime wanted) {
            Span period = switch (wanted.kind()) {
                case FIXED, ROLLING -> needed(wanted.period(), "error.lifetime-period");
                case SESSION, RANGE, UNSTATED -> null;
            };
            Span longest = switch (wanted.kind()) {
                case RANGE -> needed(wanted.longest(), "error.lifetime-longest");
                case ROLLING -> wanted.longest();
                case SESSION, FIXED, UNSTATED -> null;
            };
            return new Lifetime(wanted.kind(), period, longest);
        }

        private static Span needed(Span span, String refusal) {
            check(span != null && span.amount() > 0, refusal);
            return span;
        }

        private static void check(boolean fine, String refusal) {
            if (!fine) {
                throw new RefusedException(RefusedException.Fault.INPUT, refusal);
            }
        }
    }

    /**
     * @param position its place in the table, from 0
     * @param categoryKey the category it belongs to
     * @param name its name, or several joined by comma
     * @param provider who sets it
     * @param purpose what it is for
     * @param kind where it is stored
     * @param lifetime how long it stays
     */
    public StorageEntry(
            int position,
            String categoryKey,
            String name,
            String provider,
            LocalizedText purpose,
            Kind kind,
            Lifetime lifetime) {
        this.position = position;
        this.categoryKey = categoryKey;
        this.name = name;
        this.provider = provider;
        this.purpose = purpose;
        this.kind = kind;
        this.lifetime = lifetime;
    }

    /**
     * An entry as somebody has written it.
     *
     * @param position its place in the table, from 0
     * @param category the category it belongs to
     * @throws RefusedException if the name, the provider or the purpose is missing or too long, a star stands inside a name, or the
     *     lifetime lacks what its kind needs
     */
    public StorageEntry(int position, StorageCategory category, Profile written) {
        this.position = position;
        describe(category, written.checked());
    }

    /**
     * Says something else from now on.
     *
     * @param read the version that the change was made from
     * @param category the category it belongs to
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException if something in it could not be added either
     */
    public void change(int read, StorageCategory category, Profile written) {
        ChangedMeanwhileException.check(read, version);
        describe(category, written.checked());
    }

    private void describe(StorageCategory category, Profile profile) {
        categoryKey = category.key();
        name = profile.name();
        provider = profile.provider();
        purpose = profile.purpose();
        kind = profile.kind();
        lifetime = profile.lifetime();
    }

    /** What it says about itself. */
    public Profile profile() {
        return new Profile(name, provider, purpose, kind, lifetime);
    }

    /** Changes places with another entry. */
    public void swap(StorageEntry other) {
        int mine = position;
        position = other.position;
        other.position = mine;
    }

    /** The key of the category that it belongs to. */
    public String categoryKey() {
        return categoryKey;
    }

    /** Its place in the table; smaller stands first. */
    public int position() {
        return position;
    }

    /** How often it has been changed. */
    public int version() {
        return version;
    }
}
