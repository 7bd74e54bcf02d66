package io.candor.ejb.mail.relay;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to the relay that waits long for one answer: the one to a whole mail. A relay that is given up there may have taken the mail
 * all the same, and it would be sent twice; every other answer can be waited for in vain without harm.
 *
 * @source RFC 5321 section 4.5.3.2.6
 */
final class PatientTransport extends SMTPTransport {

    private static final int PATIENCE_MILLIS = 600_000;

    private final PromptSockets sockets;
    private Socket socket;

    /**
     * Not connected yet.
     *
     * @param sockets which the session connects with
     */
    PatientTransport(Session session, PromptSockets sockets) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
    }

    @Override
    protected boolean protocolConnect(String host, int port, String user, String password) throws MessagingException {
        boolean connected = super.protocolConnect(host, port, user, password);
        socket = sockets.latest();
        return connected;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        int usual = socket.getSoTimeout();
        socket.setSoTimeout(PATIENCE_MILLIS);
        try {
            super.finishData();
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(usual);
            }
        }
    }
}
