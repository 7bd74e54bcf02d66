package io.candor.ejb.tenant.platform;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.MemberQueries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows operators how much the current tenant uses, in numbers and nothing else: an operator is no member, and reads none of a tenant's
 * people, texts or requests.
 */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
public class UsageQueries {

    private static final Duration LATELY = Duration.ofDays(30);

    /** What is counted, by the name of the figure. */
    private static final Map<String, String> COUNTED = Map.of(
            "versions", "select count(v) from PolicyVersion v",
            "promises", "select count(p) from Promise p",
            "processors", "select count(p) from Processor p",
            "entries", "select count(e) from StorageEntry e",
            "origins", "select count(o) from ConsentOrigin o",
            "keys", "select count(k) from ApiKey k where k.revokedAt is null");

    private static final List<String> ORDER =
            List.of("versions", "promises", "processors", "entries", "origins", "keys");

    private EntityManager entityManager;
    private ApplicationClock clock;

    @Inject
    UsageQueries(EntityManager entityManager, ApplicationClock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected UsageQueries() {}

    /** A number and what it counts, as the end of a message's key. */
    public record Figure(String name, long number) {}

    /** The current tenant's figures. */
    public List<Figure> figures(UUID tenantId) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "members",
                entityManager
                        .createQuery("select count(m) from Member m join m.roles r where key(r) = :tenant", Long.class)
                        .setParameter("tenant", tenantId)
                        .getSingleResult()));
        ORDER.forEach(name -> figures.add(new Figure(name, count(COUNTED.get(name)))));
        figures.add(new Figure("consents", count("select coalesce(max(r.position) + 1, 0) from ConsentRecord r")));
        figures.add(new Figure("consents-lately", consentsLately()));
        figures.add(new Figure(
                "changes-lately",
                entityManager
                        .createQuery("select count(e) from AuditEntry e where e.content.at >= :since", Long.class)
                        .setParameter("since", clock.instant().minus(LATELY))
                        .getSingleResult()));
        return figures;
    }

    /** A record counts once in each category; the fullest one is their number. Counted by days, since records may be millions. */
    private long consentsLately() {
        LocalDate since = clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC).toLocalDate();
        return entityManager
                .createQuery(
                        "select sum(t.given + t.refused) from ConsentTally t where t.talliedOn >= :since group by"
                                + " t.category",
                        Long.class)
                .setParameter("since", since)
                .getResultStream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private long count(String query) {
        return entityManager.createQuery(query, Long.class).getSingleResult();
    }
}
