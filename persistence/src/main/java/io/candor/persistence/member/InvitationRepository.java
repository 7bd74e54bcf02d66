package io.candor.persistence.member;

import io.candor.persistence.mail.MailToken;
import io.candor.persistence.member.Invitation.State;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the current tenant's invitations are kept. */
@Dependent
public class InvitationRepository {

    private final EntityManager entityManager;

    @Inject
    InvitationRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one. */
    public void add(Invitation invitation) {
        entityManager.persist(invitation);
    }

    /** Those that wait for an answer, by address. */
    public List<Invitation> listOpen() {
        return entityManager
                .createQuery("select i from Invitation i where i.state = :open order by i.email", Invitation.class)
                .setParameter("open", State.OPEN)
                .getResultList();
    }

    /**
     * One of them.
     *
     * @throws NoSuchInvitationException if the tenant has none of that id
     */
    public Invitation get(UUID id) {
        return find(id).orElseThrow(NoSuchInvitationException::new);
    }

    /** One of them; empty if the tenant has none of that id. */
    public Optional<Invitation> find(UUID id) {
        return entityManager
                .createQuery("select i from Invitation i where i.id = :id", Invitation.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * The one of a secret.
     *
     * @throws NoSuchInvitationException if it is not the secret of an invitation of this tenant, or no longer
     */
    public Invitation get(MailToken token) {
        return entityManager
                .createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", Invitation.hash(token))
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchInvitationException::new);
    }
}
