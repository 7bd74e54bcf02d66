package io.candor.persistence.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Where the current tenant's undelivered mails are noted. */
@Dependent
public class MailRefusalRepository {

    private final EntityManager entityManager;

    @Inject
    MailRefusalRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Notes one. */
    public void add(MailRefusal refusal) {
        entityManager.persist(refusal);
    }

    /** Whether a mail is noted already. */
    public boolean isNoted(UUID mailId) {
        return entityManager
                        .createQuery("select count(r) from MailRefusal r where r.mailId = :mailId", Long.class)
                        .setParameter("mailId", mailId)
                        .getSingleResult()
                > 0;
    }

    /** Those of mails about something, the latest first; empty if all was delivered. */
    public List<MailRefusal> list(UUID subjectId) {
        return entityManager
                .createQuery(
                        "select r from MailRefusal r where r.subjectId = :subjectId order by r.refusedAt desc",
                        MailRefusal.class)
                .setParameter("subjectId", subjectId)
                .getResultList();
    }
}
