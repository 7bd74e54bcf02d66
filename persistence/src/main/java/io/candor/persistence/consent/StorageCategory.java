package io.candor.persistence.consent;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A category of storage under the tenant's own label. A locked one is strictly necessary and cannot be refused. */
@Entity
@Table(name = "storage_category")
public class StorageCategory extends TenantOwned {

    private int position;

    @Column(name = "category_key")
    private String key;

    private LocalizedText label;

    private LocalizedText description;

    @Column(name = "is_locked")
    private boolean locked;

    /** For the persistence provider. */
    protected StorageCategory() {}

    /**
     * @param position its place, from 0
     * @param key short name, unique with the tenant
     * @param label what the policy calls it
     * @param description what it is for, or null
     * @param locked whether it is strictly necessary
     */
    public StorageCategory(int position, String key, LocalizedText label, LocalizedText description, boolean locked) {
        this.position = position;
        this.key = key;
        this.label = label;
        this.description = description;
        this.locked = locked;
    }
}
