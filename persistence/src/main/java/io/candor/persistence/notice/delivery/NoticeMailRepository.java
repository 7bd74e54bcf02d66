package io.candor.persistence.notice.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Where the words of the current tenant's notices are kept. */
@Dependent
public class NoticeMailRepository {

    private final EntityManager entityManager;

    @Inject
    NoticeMailRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a mail. */
    public void add(NoticeMail mail) {
        entityManager.persist(mail);
    }

    /** The mails of a notice, the one in the tenant's default language first. */
    public List<NoticeMail> list(UUID noticeId) {
        return entityManager
                .createQuery("select m from NoticeMail m where m.noticeId = :notice order by m.id", NoticeMail.class)
                .setParameter("notice", noticeId)
                .getResultList();
    }
}
