package io.candor.persistence.member;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Where the current tenant's former members are kept. */
@Dependent
public class FormerMemberRepository {

    private final EntityManager entityManager;

    @Inject
    FormerMemberRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps one. */
    public void add(FormerMember former) {
        entityManager.persist(former);
    }

    /** Forgets that an account has ever left. */
    public void remove(String subject) {
        entityManager
                .createQuery("select f from FormerMember f where f.subject = :subject", FormerMember.class)
                .setParameter("subject", subject)
                .getResultList()
                .forEach(entityManager::remove);
    }

    /** The latest of them. */
    public List<FormerMember> list(int most) {
        return entityManager
                .createQuery("select f from FormerMember f order by f.removedAt desc", FormerMember.class)
                .setMaxResults(most)
                .getResultList();
    }
}
