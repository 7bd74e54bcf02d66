package io.candor.ejb.mail.box;

import io.candor.ejb.mail.box.ImapException.Trouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;

/**
 * Where a mailbox is and how it is opened. Reading alone marks nothing as read, so that what was fetched and not dealt with is found again.
 *
 * @param host name of the server
 * @param port its port
 * @param protection how the way there is protected
 * @param username of the account
 * @param password of the account
 * @param folder that is read
 */
public record ImapAccess(
        String host, int port, Protection protection, String username, String password, String folder) {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    /** How the way to the server is protected. */
    public enum Protection {
        /** TLS from the first byte. */
        IMPLICIT,
        /** TLS after the greeting, or nothing at all. */
        STARTTLS,
        /** Not at all. */
        OFF
    }

    /** What is done in the folder. */
    public interface Reading<T> {

        /**
         * Does it.
         *
         * @throws MessagingException if the server goes away
         */
        T read(Folder folder) throws MessagingException;
    }

    /**
     * Opens the folder for reading and marking, and closes it; what was marked as deleted is gone then.
     *
     * @throws ImapException if that is not possible
     */
    public <T> T read(Reading<T> reading) throws ImapException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(host, port, username, password);
            try (Folder opened = store.getFolder(folder)) {
                opened.open(Folder.READ_WRITE);
                return reading.read(opened);
            }
        } catch (AuthenticationFailedException refused) {
            throw new ImapException(Trouble.SIGN_IN, refused);
        } catch (FolderNotFoundException none) {
            throw new ImapException(Trouble.FOLDER, none);
        } catch (MessagingException broken) {
            throw new ImapException(Trouble.UNREACHABLE, broken);
        }
    }

    /**
     * A mail as it lies there.
     *
     * @throws IOException if it is larger than 10 MiB, whatever the server says about its size
     * @throws MessagingException if the server goes away
     */
    public static byte[] raw(Message message) throws MessagingException, IOException {
        if (message.getSize() > LARGEST) {
            throw new IOException("too large");
        }
        var bytes = new ByteArrayOutputStream();
        message.writeTo(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                if (bytes.size() >= LARGEST) {
                    throw new IOException("too large");
                }
                bytes.write(one);
            }

            @Override
            public void write(byte[] many, int offset, int length) throws IOException {
                if (bytes.size() + length > LARGEST) {
                    throw new IOException("too large");
                }
                bytes.write(many, offset, length);
            }
        });
        return bytes.toByteArray();
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        properties.put("mail.imap.ssl.enable", String.valueOf(protection == Protection.IMPLICIT));
        properties.put("mail.imap.starttls.enable", String.valueOf(protection == Protection.STARTTLS));
        properties.put("mail.imap.starttls.required", String.valueOf(protection == Protection.STARTTLS));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.imap.timeout", ANSWER_MILLIS);
        properties.put("mail.imap.writetimeout", ANSWER_MILLIS);
        properties.put("mail.imap.partialfetch", "true");
        properties.put("mail.imap.peek", "true");
        return properties;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "ImapAccess";
    }
}
