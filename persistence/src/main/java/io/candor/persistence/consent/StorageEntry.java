package io.candor.persistence.consent;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

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

    /** For the persistence provider. */
    protected StorageEntry() {}

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
}
