package io.candor.ejb.subscriber;

import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.subscriber.Subscriber;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads what is held about somebody who is told of changes, for their own request. For the task that collects it, never for a page. */
@Stateless
@PermitAll
public class HeldSubscriptionQueries {

    private EntityManager entityManager;
    private AddressVault vault;

    @Inject
    HeldSubscriptionQueries(EntityManager entityManager, AddressVault vault) {
        this.entityManager = entityManager;
        this.vault = vault;
    }

    /** For the container's proxy. */
    protected HeldSubscriptionQueries() {}

    /**
     * What is held about them, beside the address.
     *
     * @param language in which they are written to
     * @param standing how it stands with what they asked for
     * @param policy whether they want to hear about the policy
     * @param processors whether they want to hear about processors
     * @param account whether the tenant has named them as the holder of an account
     * @param times when what happened
     * @param suppression why nothing is sent any more; null if something is
     */
    public record Held(
            UUID id,
            String language,
            String standing,
            boolean policy,
            boolean processors,
            boolean account,
            Times times,
            String suppression) {}

    /** When what happened, UTC; null for what has not. */
    public record Times(Instant createdAt, Instant askedAt, Instant confirmedAt, Instant leftAt) {}

    /** What is held about an address; empty if nothing is. */
    public Optional<Held> of(EmailAddress address) {
        return entityManager
                .createQuery(
                        "select s, s.policy, s.processors, s.createdAt, s.askedAt, s.confirmedAt, s.leftAt"
                                + " from Subscriber s where s.addressHash = :hash",
                        Object[].class)
                .setParameter("hash", vault.hash(address))
                .getResultStream()
                .map(HeldSubscriptionQueries::held)
                .findFirst();
    }

    private static Held held(Object[] row) {
        var subscriber = (Subscriber) row[0];
        return new Held(
                subscriber.id(),
                subscriber.language(),
                subscriber.standing().name(),
                (Boolean) row[1],
                (Boolean) row[2],
                subscriber.isAccount(),
                new Times((Instant) row[3], (Instant) row[4], (Instant) row[5], (Instant) row[6]),
                subscriber.suppression().map(Enum::name).orElse(null));
    }
}
