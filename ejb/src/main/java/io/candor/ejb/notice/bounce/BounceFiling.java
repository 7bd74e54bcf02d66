package io.candor.ejb.notice.bounce;

import io.candor.ejb.mail.MailRefusing;
import io.candor.ejb.notice.bounce.BounceReport.Returned;
import io.candor.ejb.subscriber.AddressVault;
import io.candor.ejb.subscriber.AddressVault.Purpose;
import io.candor.ejb.subscriber.Suppressing;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes what returned mail says about deliveries of the current tenant, each in a transaction of its own and only with a proof that the
 * delivery's mail was written here, and of letters to single people. The same again changes nothing. For the task that reads the mailbox.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceFiling {

    private NoticeRepository notices;
    private DeliveryRepository deliveries;
    private Suppressing suppressing;
    private ReturnPaths paths;
    private AddressVault vault;
    private MailRefusing refusing;

    @Inject
    BounceFiling(
            NoticeRepository notices,
            DeliveryRepository deliveries,
            Suppressing suppressing,
            ReturnPaths paths,
            AddressVault vault,
            MailRefusing refusing) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.suppressing = suppressing;
        this.paths = paths;
        this.vault = vault;
        this.refusing = refusing;
    }

    /** For the container's proxy. */
    protected BounceFiling() {}

    /**
     * A token from an envelope address.
     *
     * @param text as it stood there
     * @param messageId of our own mail, between the angle brackets; null if it did not come back
     */
    public record Token(String text, String messageId) {

        /** The letter that the Message-ID names; empty if it names none, or another one than the token. */
        private Optional<UUID> letter(BounceToken read) {
            try {
                return Optional.ofNullable(messageId)
                        .map(UUID::fromString)
                        .filter(id -> BounceToken.hint(id) == read.noticeHint());
            } catch (IllegalArgumentException otherMail) {
                return Optional.empty();
            }
        }
    }

    /** Headers of our own mail that came back: notice and person as its Message-ID names them, and the person's own link to leave. */
    public record Link(UUID notice, UUID recipient, String leave) {

        /** What came back; empty if something of it is missing or can be none of ours. */
        static Optional<Link> of(Returned returned) {
            String[] ids = returned.messageId() == null
                    ? new String[0]
                    : returned.messageId().split("\\.", -1);
            if (ids.length != 2 || returned.leave() == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Link(UUID.fromString(ids[0]), UUID.fromString(ids[1]), returned.leave()));
            } catch (IllegalArgumentException otherMail) {
                return Optional.empty();
            }
        }
    }

    /**
     * What is said about a delivery.
     *
     * @param kind what has happened
     * @param reason code of it, without an address, up to 40 characters
     */
    public record Said(String kind, String reason) {

        static Said of(BounceReport report) {
            return new Said(report.kind().name(), report.reason());
        }
    }

    /** Notes it if the token was made here. */
    public boolean file(Token token, Said said) {
        Optional<BounceToken> read = BounceToken.read(token.text());
        if (read.isEmpty()) {
            return false;
        }
        ReturnPath path = paths.of(null);
        Optional<UUID> notice = notices.list().stream()
                .map(Notice::id)
                .filter(id -> BounceToken.hint(id) == read.get().noticeHint())
                .filter(id -> path.isGenuine(read.get(), id))
                .findFirst();
        notice.ifPresent(id -> note(id, read.get().recipient(), said));
        if (notice.isEmpty() && path.isOfLetter(read.get())) {
            noteLetter(token.letter(read.get()), read.get().recipient(), said);
            return true;
        }
        return notice.isPresent();
    }

    /** Notes it if the link was made here, for the person whom the Message-ID names. */
    public boolean file(Link link, Said said) {
        boolean genuine = vault.read(link.leave())
                .filter(claim -> claim.subscriber().equals(link.recipient()))
                .filter(claim -> vault.isGenuine(claim, Purpose.MANAGE, 0))
                .isPresent();
        if (genuine) {
            note(link.notice(), link.recipient(), said);
        }
        return genuine;
    }

    /** A letter that did not arrive is told to whoever wrote it; that it is late, or unwanted, changes nothing. */
    private void noteLetter(Optional<UUID> letter, UUID subject, Said said) {
        BounceReport.Kind kind = BounceReport.Kind.valueOf(said.kind());
        if (kind == BounceReport.Kind.NO_MAILBOX || kind == BounceReport.Kind.GIVEN_UP) {
            refusing.returned(letter.orElse(subject), subject, said.reason());
        }
    }

    private void note(UUID notice, UUID recipient, Said said) {
        switch (BounceReport.Kind.valueOf(said.kind())) {
            case NO_MAILBOX -> {
                deliveries.takeBack(notice, recipient, DeliveryState.BOUNCED, said.reason());
                suppressing.bounced(recipient);
            }
            case GIVEN_UP -> deliveries.takeBack(notice, recipient, DeliveryState.FAILED, said.reason());
            case DELAYED -> deliveries.remark(notice, recipient, said.reason());
            case COMPLAINT -> {
                deliveries.remark(notice, recipient, said.reason());
                suppressing.complained(recipient);
            }
            case NOTHING -> {
                // It arrived, which was known.
            }
        }
    }
}
