package io.candor.persistence.signup;

import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Where sign-ups are kept. */
@Dependent
public class SignUpRepository {

    private final EntityManager entityManager;

    @Inject
    SignUpRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one. */
    public void add(SignUp signUp) {
        entityManager.persist(signUp);
    }

    /** How often an address was typed since an instant. */
    public long countSince(EmailAddress email, Instant since) {
        return entityManager
                .createQuery("select count(s) from SignUp s where s.email = :email and s.askedAt >= :since", Long.class)
                .setParameter("email", email.value())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The one of a secret, locked until the transaction ends; empty if there is none. */
    public Optional<SignUp> findLocked(MailToken token) {
        return entityManager
                .createQuery("select s from SignUp s where s.tokenHash = :hash", SignUp.class)
                .setParameter("hash", SignUp.hash(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Forgets those from before an instant. */
    public void removeBefore(Instant limit) {
        entityManager
                .createQuery("delete from SignUp s where s.askedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
