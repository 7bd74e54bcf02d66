package io.candor.ejb.audit;

import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.ejb.audit.EntryQueries.Side;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.audit.Actor;
import io.candor.persistence.audit.PlatformAuditEntry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows operators the platform's audit log: what operators did, and what Candor did of itself to no tenant in particular. */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class PlatformAuditQueries {

    private EntityManager entityManager;

    @Inject
    PlatformAuditQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected PlatformAuditQueries() {}

    /**
     * An entry of the platform's log.
     *
     * @param tenant slug of the tenant that it was done to; empty for none, its id once nothing else is left of it
     */
    public record PlatformRow(Row row, String tenant) {}

    /**
     * The latest entries, the last first.
     *
     * @param before only entries before this one; null for the very latest
     */
    public List<PlatformRow> latest(Filter filter, UUID before, int most) {
        return named(entries().list(filter, Side.BEFORE, before, most));
    }

    /**
     * Entries in order, for an export page by page.
     *
     * @param after only entries after this one; null to begin
     */
    public List<PlatformRow> page(Filter filter, UUID after, int most) {
        return named(entries().list(filter, Side.AFTER, after, most));
    }

    /** An entry; empty if there is no such one. */
    public Optional<PlatformRow> find(UUID id) {
        return named(entries().list(Filter.NONE, Side.AT, id, 1)).stream().findFirst();
    }

    /** Everybody who has ever done something, each as called last, by name. */
    public List<Actor> actors() {
        return entries().actors();
    }

    /** Codes of everything that has ever been done. */
    public List<String> actions() {
        return entries().actions();
    }

    private EntryQueries<PlatformAuditEntry> entries() {
        return new EntryQueries<>(entityManager, PlatformAuditEntry.class);
    }

    private List<PlatformRow> named(List<PlatformAuditEntry> entries) {
        Set<UUID> ids = entries.stream()
                .flatMap(entry -> entry.concernedTenantId().stream())
                .collect(Collectors.toSet());
        Map<UUID, String> slugs = new HashMap<>();
        if (!ids.isEmpty()) {
            for (String type : List.of("DepartedTenant", "Tenant")) {
                entityManager
                        .createQuery("select t.id, t.slug from " + type + " t where t.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .forEach(found -> slugs.put((UUID) found[0], (String) found[1]));
            }
        }
        return entries.stream()
                .map(entry -> new PlatformRow(
                        new Row(entry.id(), entry.content()),
                        entry.concernedTenantId()
                                .map(id -> slugs.getOrDefault(id, id.toString()))
                                .orElse("")))
                .toList();
    }
}
