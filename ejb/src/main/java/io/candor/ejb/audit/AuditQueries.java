package io.candor.ejb.audit;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.EntryQueries.Side;
import io.candor.persistence.apikey.ApiScope;
import io.candor.persistence.audit.Actor;
import io.candor.persistence.audit.AuditEntry;
import io.candor.persistence.audit.AuditRecord;
import io.candor.persistence.shared.Json;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows members the current tenant's audit log, in the order in which entries were added. */
@Stateless
@PermitAll
@AllowedTo(
        value = {OWNER, PRIVACY_OFFICER, AUDITOR},
        keys = ApiScope.AUDIT_READ)
public class AuditQueries {

    private EntityManager entityManager;

    @Inject
    AuditQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected AuditQueries() {}

    /**
     * Which entries are wanted; what is null is not asked for.
     *
     * @param actor id of whoever did it; empty for Candor itself
     * @param action code of what was done
     * @param from not before this instant, UTC
     * @param before not at this instant or later, UTC
     * @param text stands in the name of the thing or of whoever did it, in small or capital letters
     */
    public record Filter(String actor, String action, Instant from, Instant before, String text) {

        /** Everything. */
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** An entry. */
    public record Row(UUID id, AuditRecord content) {

        /** Everything that it says by name, for files and for the API. */
        public Map<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("id", id.toString());
            fields.put("at", content.at().toString());
            fields.put("actorKind", content.actor().kind().name());
            fields.put("actor", content.actor().id());
            fields.put("actorName", content.actor().name());
            fields.put("action", content.action());
            fields.put("thingType", content.thing().type());
            fields.put("thingId", content.thing().id());
            fields.put("thing", content.thing().label());
            fields.put("changes", Json.plain(content.changes()));
            fields.put("requestId", content.requestId());
            return fields;
        }
    }

    /** Whether there is any entry at all. */
    public boolean isEmpty() {
        return latest(Filter.NONE, null, 1).isEmpty();
    }

    /**
     * The latest entries, the last first.
     *
     * @param before only entries before this one; null for the very latest
     */
    public List<Row> latest(Filter filter, UUID before, int most) {
        return select(filter, Side.BEFORE, before, most);
    }

    /**
     * Entries in order, for an export page by page.
     *
     * @param after only entries after this one; null to begin
     */
    public List<Row> page(Filter filter, UUID after, int most) {
        return select(filter, Side.AFTER, after, most);
    }

    /** An entry; empty if there is no such one. */
    public Optional<Row> find(UUID id) {
        return select(Filter.NONE, Side.AT, id, 1).stream().findFirst();
    }

    /** Everybody who has ever done something, each as called last, by name. */
    public List<Actor> actors() {
        return entries().actors();
    }

    /** Codes of everything that has ever been done. */
    public List<String> actions() {
        return entries().actions();
    }

    private List<Row> select(Filter filter, Side side, UUID id, int most) {
        return entries().list(filter, side, id, most).stream()
                .map(entry -> new Row(entry.id(), entry.content()))
                .toList();
    }

    private EntryQueries<AuditEntry> entries() {
        return new EntryQueries<>(entityManager, AuditEntry.class);
    }
}
