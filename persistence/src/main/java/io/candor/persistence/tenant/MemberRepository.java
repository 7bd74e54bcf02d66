package io.candor.persistence.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where members are kept. */
@Dependent
public class MemberRepository {

    private final EntityManager entityManager;

    @Inject
    MemberRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new member; the database refuses a second one of the same subject. */
    public void add(Member member) {
        entityManager.persist(member);
    }

    /** The member of a Keycloak subject; empty for an account that belongs to no tenant. */
    public Optional<Member> findBySubject(String subject) {
        return entityManager
                .createQuery("select m from Member m where m.subject = :subject", Member.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** How many members have a role in a tenant, as the database has it now, whatever was read before. */
    public long count(UUID tenantId, MemberRole role) {
        return entityManager
                .createQuery(
                        "select count(m) from Member m join m.roles r where key(r) = :tenantId and value(r) = :role",
                        Long.class)
                .setParameter("tenantId", tenantId)
                .setParameter("role", role)
                .getSingleResult();
    }

    /**
     * Notes that an account is here, past the version: two requests at once are no conflict. Nothing happens if it belongs to no tenant.
     *
     * @param email null to leave it as it is
     */
    public void noteSeen(String subject, String name, String email, Instant now) {
        entityManager
                .createQuery(
                        "update Member m set m.name = :name, m.email = coalesce(:email, m.email), m.lastSeenAt = :now"
                                + " where m.subject = :subject")
                .setParameter("name", name)
                .setParameter("email", email)
                .setParameter("now", now)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Forgets all accounts that belong to no tenant any more. */
    public void removeWithoutTenant() {
        // One by one: MySQL refuses to delete from a table that the condition reads.
        entityManager
                .createQuery("select m from Member m where m.roles is empty", Member.class)
                .getResultList()
                .forEach(entityManager::remove);
    }

    /** All members of a tenant, by name. */
    public List<Member> list(UUID tenantId) {
        return entityManager
                .createQuery(
                        "select m from Member m join m.roles r where key(r) = :tenantId order by m.name, m.email",
                        Member.class)
                .setParameter("tenantId", tenantId)
                .getResultList();
    }
}
