package io.candor.ejb.mail;

import io.candor.ejb.mail.form.BulkMail;
import io.candor.ejb.mail.form.BulkWriting;
import io.candor.ejb.mail.relay.RelaySession;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * One connection to the relay, over which many mails go, one behind the other. For one thread at a time; comes from {@link MailLines}, to
 * which closing gives it back. Mails are signed (DKIM, RFC 6376) with the sender's key in the name of its own domain, or of the
 * platform's sending domain.
 */
public class MailLine implements AutoCloseable {

    private final MailLines lines;
    private final RelaySession session;
    private final BulkWriting writing;
    private Transport transport;

    MailLine(MailLines lines, RelaySession session, Clock clock, String host) {
        this.lines = lines;
        this.session = session;
        this.writing = new BulkWriting(
                clock, session.settings().from(), session.settings().domain(), host);
    }

    /**
     * Hands a mail over. What comes back without an exception is the relay's to deliver.
     *
     * @param returnPath the envelope address, to which it returns if it cannot be delivered; null for the sender's
     * @param beforeEnd is done when all of the mail but the line that ends it is on its way; if it throws an {@link IllegalStateException},
     *     the relay does not get the mail
     * @throws MailFailureException if the relay did not take it; it says whether trying again is in vain
     */
    public void hand(BulkMail mail, String returnPath, Runnable beforeEnd) {
        try {
            var message = new Written(write(mail), returnPath, beforeEnd);
            Address[] to = {MailRelay.recipient(mail.recipient())};
            boolean used = transport != null;
            try {
                send(message, to);
            } catch (MessagingException e) {
                // Relays hang up when they have had enough of a connection; the mail itself was not begun.
                if (!used || message.begun || !MailRelay.failure(e).isOfTheLine()) {
                    throw e;
                }
                hangUp();
                send(message, to);
            }
        } catch (MessagingException | UnsupportedEncodingException e) {
            MailFailureException failure = MailRelay.failure(e);
            if (failure.isOfTheLine()) {
                hangUp();
            }
            throw failure;
        }
    }

    private void send(Written message, Address[] to) throws MessagingException {
        if (transport == null) {
            transport = session.connect();
        }
        transport.sendMessage(message, to);
    }

    /** A mail in the form in which it travels. */
    byte[] write(BulkMail mail) throws MessagingException, UnsupportedEncodingException {
        return writing.write(mail);
    }

    /** A message that is written already. */
    private static final class Written extends SMTPMessage {

        private final byte[] bytes;
        private final Runnable beforeEnd;
        private boolean begun;

        Written(byte[] bytes, String returnPath, Runnable beforeEnd) {
            super((Session) null);
            this.bytes = bytes;
            this.beforeEnd = beforeEnd;
            // If it comes back, its headers say all; nobody needs its words in one more mailbox.
            setReturnOption(RETURN_HDRS);
            if (returnPath != null) {
                setEnvelopeFrom(returnPath);
            }
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            begun = true;
            out.write(bytes);
            try {
                beforeEnd.run();
            } catch (IllegalStateException e) {
                throw new IOException("the end of a mail is held back", e);
            }
        }
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
