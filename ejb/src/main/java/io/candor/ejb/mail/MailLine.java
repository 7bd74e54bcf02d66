package io.candor.ejb.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/**
 * One connection to the relay, over which many mails go, one behind the other. For one thread at a time; comes from {@link MailLines}, to
 * which closing gives it back. Mails are signed (DKIM, RFC 6376) with the sender's key in the name of the platform's sending domain.
 */
public class MailLine implements AutoCloseable {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailLines lines;
    private final Session session;
    private final MailSettings settings;
    private final Clock clock;
    private final String host;
    private final Map<String, DkimSigner> signers = new HashMap<>();
    private Transport transport;

    MailLine(MailLines lines, Session session, MailSettings settings, Clock clock, String host) {
        this.lines = lines;
        this.session = session;
        this.settings = settings;
        this.clock = clock;
        this.host = host;
    }

    /**
     * Hands a mail over. What comes back without an exception is the relay's to deliver.
     *
     * @throws MailFailureException if the relay did not take it; it says whether trying again is in vain
     */
    public void hand(BulkMail mail) {
        try {
            MimeMessage message = message(mail);
            if (transport == null || !transport.isConnected()) {
                transport = session.getTransport();
                transport.connect(settings.user(), settings.password());
            }
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | UnsupportedEncodingException e) {
            MailFailureException failure = MailRelay.failure(e);
            if (failure.isOfTheLine()) {
                hangUp();
            }
            throw failure;
        }
    }

    /** A mail in the form in which it travels. */
    MimeMessage message(BulkMail mail) throws MessagingException, UnsupportedEncodingException {
        var message = new MailRelay.NamedMessage(session, "<" + mail.id() + "@" + host + ">");
        message.setFrom(new InternetAddress(settings.from(), mail.sender().name(), UTF_8));
        if (mail.sender().replyTo() != null) {
            message.setReplyTo(
                    new InternetAddress[] {new InternetAddress(mail.sender().replyTo(), true)});
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", mail.language());
        // RFC 3834: no program shall answer it.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        html.setHeader("Content-Transfer-Encoding", "quoted-printable");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return new DkimMessage(message, signer(mail.sender()));
    }

    private DkimSigner signer(BulkMail.Sender sender) {
        return signers.computeIfAbsent(sender.selector(), selector -> {
            try {
                var key = (RSAPrivateKey)
                        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(sender.key()));
                var signer = new DkimSigner(settings.domain(), selector, key);
                signer.setHeaderCanonicalization(Canonicalization.RELAXED);
                signer.setBodyCanonicalization(Canonicalization.RELAXED);
                signer.setCheckDomainKey(false);
                signer.setLengthParam(false);
                // RFC 8058, section 4: what mail programs act on must be signed.
                signer.addHeaderToSign("List-Unsubscribe");
                signer.addHeaderToSign("List-Unsubscribe-Post");
                return signer;
            } catch (GeneralSecurityException | org.simplejavamail.utils.mail.dkim.DkimException e) {
                throw new IllegalStateException("a tenant's key for mail cannot be used", e);
            }
        });
    }

    /** Gives it back; it may be used again at once. */
    @Override
    public void close() {
        lines.take(this);
    }

    boolean isConnected() {
        return transport != null && transport.isConnected();
    }

    void hangUp() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // It is gone anyway.
            }
            transport = null;
        }
    }
}
