package io.candor.ejb.consent;

import io.candor.persistence.consent.ConsentSignal;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Shows the current tenant's inventory of cookies and other storage. Open to everybody. */
@Stateless
@PermitAll
public class StorageQueries {

    private EntityManager entityManager;

    @Inject
    StorageQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected StorageQueries() {}

    /** A category with its entries; the description may be null. */
    public record Category(
            String key,
            LocalizedText label,
            LocalizedText description,
            boolean locked,
            List<ConsentSignal> signals,
            List<Entry> entries) {}

    /** An entry of the table. */
    public record Entry(
            String categoryKey,
            String name,
            String provider,
            LocalizedText purpose,
            StorageEntry.Kind kind,
            Lifetime lifetime) {}

    /** The whole inventory in the tenant's order; empty if the tenant has declared none. */
    public List<Category> inventory() {
        List<Entry> entries = entityManager
                .createQuery(
                        "select new io.candor.ejb.consent.StorageQueries$Entry(e.categoryKey, e.name, e.provider,"
                                + " e.purpose, e.kind, e.lifetime) from StorageEntry e order by e.position",
                        Entry.class)
                .getResultList();
        return entityManager
                .createQuery(
                        "select c.key, c.label, c.description, c.locked, c.signals from StorageCategory c"
                                + " order by c.position",
                        Object[].class)
                .getResultStream()
                .map(row -> new Category(
                        (String) row[0],
                        (LocalizedText) row[1],
                        (LocalizedText) row[2],
                        (Boolean) row[3],
                        signals(row[4]),
                        entries.stream()
                                .filter(entry -> entry.categoryKey().equals(row[0]))
                                .toList()))
                .toList();
    }

    // A converted column comes as an untyped object.
    @SuppressWarnings("unchecked")
    private static List<ConsentSignal> signals(Object column) {
        return (List<ConsentSignal>) column;
    }
}
