package io.candor.ejb.subscriber;

import io.candor.ejb.mail.Letter;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.MailSending;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.subscriber.AddressVault.Claim;
import io.candor.ejb.subscriber.AddressVault.Purpose;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.domain.CentreLinks;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.persistence.subscriber.Subscriber;
import io.candor.persistence.subscriber.Subscriber.Standing;
import io.candor.persistence.subscriber.SubscriberRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets people ask for notices, confirm it from their mailbox, change what they want to hear about, and leave. Open to everybody: who may
 * change something proves it by the link in a mail. Asking never tells whether an address is known.
 */
@Stateless
@PermitAll
public class Subscribing {

    private static final String PURPOSE = "subscription";

    private SubscriberRepository subscribers;
    private AddressVault vault;
    private MailSending mails;
    private TenantQueries tenants;
    private CentreLinks links;
    private ApplicationClock clock;

    @Inject
    Subscribing(
            SubscriberRepository subscribers,
            AddressVault vault,
            MailSending mails,
            TenantQueries tenants,
            CentreLinks links,
            ApplicationClock clock) {
        this.subscribers = subscribers;
        this.vault = vault;
        this.mails = mails;
        this.tenants = tenants;
        this.links = links;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Subscribing() {}

    /**
     * What a link leads to.
     *
     * @param address the person's own
     * @param language in which they are written to
     * @param topics what they want to hear about
     * @param subscribed whether they have confirmed, and not left
     * @param account whether they also hear what is promised to holders of accounts
     */
    public record Choice(
            String address, String language, Set<NoticeTopic> topics, boolean subscribed, boolean account) {}

    /**
     * Writes to an address that somebody has typed: to be confirmed, or with the way to change what is confirmed already. What comes
     * back is the same for every address.
     *
     * @throws RefusedException {@code error.notice-topics} if nothing was chosen, {@code error.notice-language} if the tenant does not
     *     have the language
     * @throws io.candor.persistence.subscriber.AddressTakenException if the same was asked at the same moment
     */
    public void ask(EmailAddress address, String language, Set<NoticeTopic> topics) {
        check(topics, language);
        byte[] hash = vault.hash(address);
        Subscriber subscriber = subscribers.findLocked(hash).orElseGet(() -> {
            var fresh = new Subscriber(hash, vault.seal(address), language, clock.instant());
            subscribers.add(fresh);
            return fresh;
        });
        if (subscriber.ask(topics, language, clock.instant())) {
            boolean known = subscriber.standing() == Standing.CONFIRMED;
            mails.send(
                    address,
                    known ? knownLetter(subscriber, language) : confirmLetter(subscriber, language),
                    PURPOSE,
                    subscriber.id());
        }
    }

    /** Whether a link to confirm still does. Reading it changes nothing: programs that check mails open links, too. */
    public boolean isConfirmable(String token) {
        return confirmable(token).isPresent();
    }

    /**
     * Confirms; again, it changes nothing.
     *
     * @return the secret part of the link by which the choice can be changed; empty if the link has ended
     */
    public Optional<String> confirm(String token) {
        return confirmable(token)
                .filter(subscriber -> subscriber.confirm(subscriber.round(), clock.instant()))
                .map(subscriber -> vault.token(subscriber.id(), Purpose.MANAGE, 0));
    }

    /**
     * What somebody has chosen.
     *
     * @throws MissingException if the link was not made here, or the person is forgotten
     */
    public Choice choice(String token) {
        Subscriber subscriber = managed(token);
        return new Choice(
                vault.open(List.of(subscriber.address())).get(0),
                subscriber.language(),
                subscriber.topics(),
                subscriber.standing() == Standing.CONFIRMED,
                subscriber.isAccount());
    }

    /**
     * Changes it.
     *
     * @param topics nothing is the same as leaving
     * @throws MissingException if the link was not made here, or the person is forgotten
     * @throws RefusedException if the tenant does not have the language
     */
    public void prefer(String token, String language, Set<NoticeTopic> topics) {
        checkLanguage(language);
        managed(token).prefer(topics, language, clock.instant());
    }

    /**
     * Ends the voluntary part. Again, it changes nothing.
     *
     * @throws MissingException if the link was not made here; not if the person is forgotten, who has left already
     */
    public void leave(String token) {
        Claim claim = claim(token);
        subscribers.find(claim.subscriber()).ifPresent(subscriber -> subscriber.leave(clock.instant()));
    }

    private Optional<Subscriber> confirmable(String token) {
        return vault.read(token)
                .flatMap(claim -> subscribers
                        .find(claim.subscriber())
                        .filter(found -> vault.isGenuine(claim, Purpose.CONFIRM, found.round()))
                        .filter(found -> found.isConfirmable(found.round(), clock.instant())));
    }

    private Subscriber managed(String token) {
        return subscribers.get(claim(token).subscriber());
    }

    private Claim claim(String token) {
        return vault.read(token)
                .filter(claim -> vault.isGenuine(claim, Purpose.MANAGE, 0))
                .orElseThrow(() -> new MissingException("error.no-such-subscriber"));
    }

    private void check(Set<NoticeTopic> topics, String language) {
        if (topics.isEmpty()) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.notice-topics");
        }
        checkLanguage(language);
    }

    private void checkLanguage(String language) {
        if (!tenants.languages().contains(language)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.notice-language");
        }
    }

    private Letter confirmLetter(Subscriber subscriber, String language) {
        var words = new LetterWording(language);
        String name = tenants.centre(language).name();
        String link = "/notices/confirm/" + vault.token(subscriber.id(), Purpose.CONFIRM, subscriber.round());
        return new Letter(
                language,
                words.text("letter.confirm.subject", name),
                List.of(words.text("letter.confirm.text", name), words.text("letter.confirm.once")),
                new Letter.Action(words.text("letter.confirm.action"), address(link, language)),
                List.of(words.text("letter.confirm.not-you")));
    }

    private Letter knownLetter(Subscriber subscriber, String language) {
        var words = new LetterWording(language);
        String name = tenants.centre(language).name();
        String link = "/notices/manage/" + vault.token(subscriber.id(), Purpose.MANAGE, 0);
        return new Letter(
                language,
                words.text("letter.known.subject", name),
                List.of(words.text("letter.known.text", name)),
                new Letter.Action(words.text("letter.known.action"), address(link, language)),
                List.of(words.text("letter.known.not-you")));
    }

    private URI address(String path, String language) {
        return URI.create(links.base() + path + "?lang=" + language);
    }
}
