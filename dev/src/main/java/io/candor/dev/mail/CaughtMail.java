package io.candor.dev.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * One mail as it was handed over to one recipient. Immutable.
 *
 * @param id number within this run, counting up
 * @param receivedAt when it was handed over
 * @param recipient address of the envelope, which need not stand in the headers
 * @param from sender header, decoded
 * @param to recipient header, decoded
 * @param subject subject, decoded
 * @param text plain part; empty if there is none
 * @param html HTML part; empty if there is none
 * @param headers all headers in their order, decoded
 * @param attachments names of the attachments
 * @param source the mail as it came over the wire
 */
record CaughtMail(
        long id,
        Instant receivedAt,
        String recipient,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<Line> headers,
        List<String> attachments,
        byte[] source) {

    /** One header. */
    record Line(String name, String value) {}

    private static final Session SESSION = Session.getInstance(new Properties());

    /** Reads a mail; one that cannot be understood is kept with its source as its text. */
    static CaughtMail read(long id, Instant receivedAt, String recipient, byte[] source) {
        Reader reader = new Reader();
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            reader.readHeaders(message);
            reader.readPart(message);
        } catch (MessagingException | IOException e) {
            reader.text.append(new String(source, StandardCharsets.ISO_8859_1));
        }
        return new CaughtMail(
                id,
                receivedAt,
                recipient,
                reader.header("From"),
                reader.header("To"),
                reader.header("Subject"),
                reader.text.toString(),
                reader.html.toString(),
                List.copyOf(reader.headers),
                List.copyOf(reader.attachments),
                source);
    }

    /** Collects what is shown of a mail while its parts are walked through. */
    private static final class Reader {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Line> headers = new ArrayList<>();
        private final List<String> attachments = new ArrayList<>();

        void readHeaders(MimeMessage message) throws MessagingException {
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.add(new Line(header.getName(), decoded(header.getValue())));
            }
        }

        void readPart(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    readPart(inner);
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null) {
                attachments.add(part.getFileName() == null ? "without a name" : decoded(part.getFileName()));
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/*")) {
                text.append(part.getContent());
            } else {
                attachments.add(part.getContentType());
            }
        }

        String header(String name) {
            return headers.stream()
                    .filter(line -> line.name().equalsIgnoreCase(name))
                    .map(Line::value)
                    .findFirst()
                    .orElse("");
        }

        private static String decoded(String value) {
            try {
                return MimeUtility.decodeText(MimeUtility.unfold(value));
            } catch (UnsupportedEncodingException e) {
                return value;
            }
        }
    }
}
