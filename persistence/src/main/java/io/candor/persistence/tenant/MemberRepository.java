package io.candor.persistence.tenant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

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
}
