package io.candor.ejb.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;

/**
 * What all connections to the relay have in common. Made once: a session of the library looks for its parts along the whole class path,
 * which costs more than a mail.
 */
final class RelaySession {

    private final MailSettings settings;
    private final PromptSockets sockets = new PromptSockets();
    private final Session session;

    RelaySession(MailSettings settings) {
        this.settings = settings;
        var properties = new Properties();
        properties.putAll(settings.properties());
        properties.put("mail.smtp.socketFactory", sockets);
        this.session = Session.getInstance(properties);
    }

    /** The library's own, for messages. */
    Session session() {
        return session;
    }

    /** How mail is handed over. */
    MailSettings settings() {
        return settings;
    }

    /**
     * A new connection.
     *
     * @throws MessagingException if the relay does not take it
     */
    Transport connect() throws MessagingException {
        var transport = new PatientTransport(session, sockets);
        transport.connect(settings.user(), settings.password());
        return transport;
    }
}
