package io.candor.ejb.mail;

import io.candor.ejb.mail.relay.MailSettings;
import io.candor.ejb.mail.relay.RelaySession;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands mail to the relay. Takes as long as the relay does, so it is called where no transaction is open. */
@ApplicationScoped
public class MailRelay {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern REPLY =
            Pattern.compile("(?<![0-9.])([245][0-9]{2})[ -](?:([245]\\.[0-9]{1,3}\\.[0-9]{1,3}))?");

    /** Refusals of the account and not of the mail: an operator can put that right. */
    private static final Set<String> OF_THE_ACCOUNT = Set.of("530", "534", "535", "538");

    private final Clock clock;
    private final RelaySession session;
    private final String host;

    @Inject
    MailRelay(ApplicationClock clock, CandorConfiguration configuration) {
        this(clock, MailSettings.of(configuration), configuration.publicUrl().getHost());
    }

    MailRelay(Clock clock, MailSettings settings, String host) {
        this.clock = clock;
        this.session = settings == null ? null : new RelaySession(settings);
        this.host = host;
    }

    /** For the container's proxy. */
    protected MailRelay() {
        this(null, null, null);
    }

    /**
     * Hands a mail over, from the platform's sender. What comes back without an exception is the relay's to deliver.
     *
     * @param returnPath the envelope address, to which it returns if it cannot be delivered; null for the sender's
     * @throws MailFailureException if the relay did not take it; it says whether trying again is in vain
     */
    public void hand(Mail mail, String returnPath) {
        try (Transport transport = session.connect()) {
            SMTPMessage message = message(mail);
            if (returnPath != null) {
                message.setEnvelopeFrom(returnPath);
            }
            transport.sendMessage(message, new Address[] {recipient(mail.recipient())});
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw failure(e);
        }
    }

    /** A mail in the form in which it travels. */
    SMTPMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var message = new NamedMessage(session.session(), "<" + mail.id() + "@" + host + ">");
        message.setFrom(new InternetAddress(session.settings().from(), mail.sender(), UTF_8));
        message.setRecipient(Message.RecipientType.TO, recipient(mail.recipient()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", mail.language());
        // RFC 3834: no program shall answer it.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /**
     * An address in its normal form as the library wants it: not read by the library once more, which takes a quoted name that ends with a
     * backslash for one without an end.
     */
    static InternetAddress recipient(String normal) {
        var address = new InternetAddress();
        address.setAddress(normal);
        return address;
    }

    static MailFailureException failure(Exception thrown) {
        String code = null;
        for (Exception cause = thrown;
                cause != null;
                cause = cause instanceof MessagingException chained ? chained.getNextException() : null) {
            Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (reply.lookingAt()) {
                // The innermost says it best: it is about the one recipient.
                code = reply.group(2) == null ? reply.group(1) : reply.group(1) + " " + reply.group(2);
            }
        }
        // Without a reply there is nothing to send to; but a relay that hung up inside a mail has not replied either.
        boolean unusable =
                code == null && thrown instanceof SendFailedException && !(thrown instanceof SMTPSendFailedException);
        boolean lasting =
                unusable || code != null && code.startsWith("5") && !OF_THE_ACCOUNT.contains(code.substring(0, 3));
        String reason = code == null ? thrown.getClass().getSimpleName() : "SMTP " + code;
        return new MailFailureException(reason, lasting);
    }

    /** A message whose Message-ID is ours: the library would make a new one each time it is written. */
    static final class NamedMessage extends SMTPMessage {

        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
