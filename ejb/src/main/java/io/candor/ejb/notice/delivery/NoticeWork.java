package io.candor.ejb.notice.delivery;

import io.candor.ejb.mail.MailFailureException;
import io.candor.ejb.mail.form.BulkMail;
import io.candor.ejb.notice.hold.NoticeHolding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.subscriber.AddressVault;
import io.candor.ejb.subscriber.Suppressing;
import io.candor.persistence.notice.delivery.Audience;
import io.candor.persistence.notice.delivery.Delivery;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The steps of sending a notice that touch the database, each in a transaction of its own. For the task that does the sending. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeWork {

    private static final int MOST_TRIES = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private NoticeRepository notices;
    private DeliveryRepository deliveries;
    private AddressVault vault;
    private Suppressing suppressing;
    private NoticeComposing composing;
    private NoticeHolding holding;
    private ApplicationClock clock;

    @Inject
    NoticeWork(
            NoticeRepository notices,
            DeliveryRepository deliveries,
            AddressVault vault,
            Suppressing suppressing,
            NoticeComposing composing,
            NoticeHolding holding,
            ApplicationClock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.vault = vault;
        this.suppressing = suppressing;
        this.composing = composing;
        this.holding = holding;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected NoticeWork() {}

    /**
     * Somebody to write to, with the address opened.
     *
     * @param delivery what is to be done
     * @param address in its normal form; null if nothing is to be sent
     * @param token the secret part of the person's own link
     */
    public record Addressed(Delivery delivery, String address, String token) {

        /** Whether something is to be sent at all. */
        boolean isWritable() {
            return address != null;
        }

        /** The domain of the address. */
        String domain() {
            return address.substring(address.lastIndexOf('@') + 1);
        }
    }

    /** Makes the mail to each person. */
    public interface Letters {

        /** How many lanes of all the tenant's notices work at the moment. */
        int lanes();

        /** The mail to one person. */
        BulkMail to(Addressed person);

        /** Where that mail returns to if it cannot be delivered; null for the platform's sender. */
        String returnPath(Addressed person);
    }

    /** The mails of a notice that is being sent; empty if it is not, or not any more. */
    public Optional<Letters> letters(UUID notice) {
        return notices.find(notice)
                .filter(found -> found.state() == Notice.State.SENDING)
                .map(found -> composing.letters(found, lanes(notices.list())));
    }

    /** How many lanes of a tenant work at the same time: they share its rate. */
    static int lanes(List<Notice> all) {
        return all.stream()
                .filter(notice -> notice.state() == Notice.State.SENDING)
                .mapToInt(Notice::lanes)
                .sum();
    }

    /** Takes the next people of a lane; empty if nobody is due now, or the notice is not being sent any more. */
    public List<Addressed> take(NoticeLane lane, int most) {
        Optional<Notice> notice = notices.find(lane.notice()).filter(found -> found.state() == Notice.State.SENDING);
        if (notice.isEmpty()) {
            return List.of();
        }
        Audience audience = notice.get().audience();
        List<Delivery> taken = deliveries.claim(lane.notice(), lane.lane(), clock.instant(), most);
        List<byte[]> sealed =
                taken.stream().map(Delivery::address).filter(Objects::nonNull).toList();
        var addresses = vault.open(sealed).iterator();
        return taken.stream()
                .map(delivery -> {
                    String address = delivery.address() == null ? null : addresses.next();
                    boolean writable = address != null && audience.has(delivery) && !delivery.suppressed();
                    String token = writable ? vault.token(delivery.recipient(), AddressVault.Purpose.MANAGE, 0) : null;
                    return new Addressed(delivery, writable ? address : null, token);
                })
                .toList();
    }

    /** Notes what became of one. */
    public void note(NoticeLane lane, Addressed person, DeliveryState state, String reason) {
        deliveries.note(lane.notice(), person.delivery().recipient(), state, reason, clock.instant());
    }

    /** Notes that people were sent their mails, just now. */
    public void noteSent(UUID notice, List<UUID> recipients) {
        deliveries.noteSent(notice, recipients, clock.instant());
    }

    /** Sends to somebody later, because enough goes to their domain. */
    public void putOff(NoticeLane lane, Addressed person, Duration wait) {
        deliveries.note(
                lane.notice(),
                person.delivery().recipient(),
                DeliveryState.QUEUED,
                null,
                clock.instant().plus(wait));
    }

    /** Notes that the relay did not take one: it is tried again, or never, and an address that does not exist is not written to again. */
    public void noteFailure(NoticeLane lane, Addressed person, MailFailureException failure) {
        Delivery delivery = person.delivery();
        if (failure.isOfTheMailbox()) {
            suppressing.bounced(delivery.recipient());
            note(lane, person, DeliveryState.BOUNCED, failure.getMessage());
        } else if (failure.isLasting() || delivery.tries() + 1 >= MOST_TRIES) {
            note(lane, person, DeliveryState.FAILED, failure.getMessage());
        } else {
            Instant next = clock.instant()
                    .plus(pause(delivery.tries(), ThreadLocalRandom.current().nextDouble()));
            deliveries.note(lane.notice(), delivery.recipient(), DeliveryState.DEFERRED, failure.getMessage(), next);
        }
    }

    /**
     * How long to wait before the next try: twice as long each time, a fifth more or less by chance.
     *
     * @param tries how often it was tried before this time
     */
    static Duration pause(int tries, double chance) {
        double grown = Math.min(FIRST_PAUSE.toMillis() * Math.pow(2, tries), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(Math.round(grown * (0.8 + 0.4 * chance)));
    }

    /** When a lane has something to do again, UTC; empty if it has not, for now or for ever. */
    public Optional<Instant> nextTurn(NoticeLane lane) {
        Instant now = clock.instant();
        return notices.find(lane.notice())
                .filter(notice -> notice.state() == Notice.State.SENDING)
                .flatMap(notice -> deliveries.nextDue(lane.notice(), lane.lane()))
                .map(due -> due.isBefore(now) ? now : due);
    }

    /** Ends the notice if nobody is left in any lane. */
    public void endIfOver(NoticeLane lane) {
        holding.endIfOver(lane.notice());
    }
}
