package io.candor.ejb.mail.relay;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;

/**
 * What all connections to the relay have in common. Made once: a session of the library looks for its parts along the whole class path,
 * which costs more than a mail.
 */
public final class RelaySession {

    private final MailSettings settings;
    private final PromptSockets sockets = new PromptSockets();
    private final Session session;

    /** To the mail server of these settings; nothing is connected yet. */
    public RelaySession(MailSettings settings) {
        this.settings = settings;
        var properties = new Properties();
        properties.putAll(settings.properties());
        properties.put("mail.smtp.socketFactory", sockets);
        this.session = Session.getInstance(properties);
    }

    /** The library's own, for messages. */
    public Session session() {
        return session;
    }

    /** How mail is handed over. */
    public MailSettings settings() {
        return settings;
    }

    /**
     * A new connection.
     *
     * @throws MessagingException if the relay does not take it
     */
    public Transport connect() throws MessagingException {
        var transport = new PatientTransport(session, sockets);
        transport.connect(settings.user(), settings.password());
        return transport;
    }
}
