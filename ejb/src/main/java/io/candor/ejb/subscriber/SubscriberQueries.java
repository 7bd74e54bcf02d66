package io.candor.ejb.subscriber;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.persistence.subscriber.Subscriber;
import io.candor.persistence.subscriber.Subscriber.Standing;
import io.candor.persistence.subscriber.SubscriberRepository;
import io.candor.persistence.subscriber.Suppression;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows members whom the current tenant tells about changes: how many, and one at a time by the address. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class SubscriberQueries {

    private EntityManager entityManager;
    private SubscriberRepository subscribers;
    private AddressVault vault;

    @Inject
    SubscriberQueries(EntityManager entityManager, SubscriberRepository subscribers, AddressVault vault) {
        this.entityManager = entityManager;
        this.subscribers = subscribers;
        this.vault = vault;
    }

    /** For the container's proxy. */
    protected SubscriberQueries() {}

    /**
     * How many there are.
     *
     * @param people all that would be written to for one reason or another
     * @param accounts holders of accounts
     * @param subscribed who asked and confirmed
     * @param both who are both
     * @param asked who have not confirmed yet
     * @param suppressed to whom nothing is sent any more
     */
    public record Figures(long people, long accounts, long subscribed, long both, long asked, long suppressed) {}

    /**
     * Somebody.
     *
     * @param suppression why nothing is sent; empty if something is
     */
    public record Row(
            UUID id,
            String address,
            String language,
            Standing standing,
            Set<NoticeTopic> topics,
            boolean account,
            Optional<Suppression> suppression,
            Instant since) {}

    /** How many people of which kind. */
    public Figures figures() {
        Object[] row = entityManager
                .createQuery(
                        "select sum(case when s.account = true or s.standing = :confirmed then 1 else 0 end),"
                                + " sum(case when s.account = true then 1 else 0 end),"
                                + " sum(case when s.standing = :confirmed then 1 else 0 end),"
                                + " sum(case when s.account = true and s.standing = :confirmed then 1 else 0 end),"
                                + " sum(case when s.standing = :asked then 1 else 0 end),"
                                + " sum(case when s.suppression is not null then 1 else 0 end) from Subscriber s",
                        Object[].class)
                .setParameter("confirmed", Standing.CONFIRMED)
                .setParameter("asked", Standing.ASKED)
                .getSingleResult();
        return new Figures(
                number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
    }

    /** Somebody by their address; empty if nobody has it. */
    @AllowedTo({OWNER, PRIVACY_OFFICER})
    public Optional<Row> find(EmailAddress address) {
        return subscribers.findLocked(vault.hash(address)).map(found -> row(found, address.value()));
    }

    /** The latest, at most as many as asked for. */
    @AllowedTo({OWNER, PRIVACY_OFFICER})
    public List<Row> latest(int most) {
        List<Subscriber> found = entityManager
                .createQuery("select s from Subscriber s order by s.id desc", Subscriber.class)
                .setMaxResults(most)
                .getResultList();
        List<String> addresses =
                vault.open(found.stream().map(Subscriber::address).toList());
        return found.stream()
                .map(subscriber -> row(subscriber, addresses.get(found.indexOf(subscriber))))
                .toList();
    }

    private static Row row(Subscriber subscriber, String address) {
        return new Row(
                subscriber.id(),
                address,
                subscriber.language(),
                subscriber.standing(),
                subscriber.topics(),
                subscriber.isAccount(),
                subscriber.suppression(),
                subscriber.createdAt());
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
