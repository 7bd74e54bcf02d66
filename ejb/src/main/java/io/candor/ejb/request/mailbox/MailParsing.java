package io.candor.ejb.request.mailbox;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.intake.RequestDraft;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.Sha256;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Reads a mail that anybody may have sent: every part of it may be wrong, endless or made to harm. Depth, number of parts and length are limited;
 * what is attached is taken as it is, and looked into by nobody here.
 */
final class MailParsing {

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 100;
    private static final int MOST_TEXT_BYTES = 200_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_ID = 998;
    private static final int MOST_FILES = 20;
    private static final Session SESSION = Session.getInstance(new Properties());

    private final List<AttachedFile> attached = new ArrayList<>();
    private final List<AttachedFile> shown = new ArrayList<>();
    private String plain;
    private String html;
    private int parts;

    private MailParsing() {}

    /** The mail cannot be taken. */
    static class UnreadableMailException extends Exception {
        UnreadableMailException(String why) {
            super(why);
        }

        UnreadableMailException(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Reads a mail.
     *
     * @param receivedAt when the server got it, UTC
     * @return empty if a program has written it, so that it must not be answered: bounces, lists, absences
     * @throws UnreadableMailException if it cannot be taken
     */
    static Optional<ArrivedMail> parse(byte[] raw, Instant receivedAt) throws UnreadableMailException {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            if (isAutomatic(message)) {
                return Optional.empty();
            }
            InternetAddress sender = sender(message);
            String email = new EmailAddress(sender.getAddress()).value();
            var parsing = new MailParsing();
            parsing.take(message, 0);
            String subject = line(message.getSubject(), LONGEST_SUBJECT);
            String name = line(sender.getPersonal(), RequestDraft.LONGEST_NAME);
            return Optional.of(new ArrivedMail(
                    id(message, raw, email),
                    name.isEmpty() ? email : name,
                    email,
                    subject,
                    parsing.text(subject),
                    parsing.files(),
                    receivedAt));
        } catch (MessagingException | IOException | RuntimeException broken) {
            throw new UnreadableMailException(broken);
        }
    }

    /** What programs write is not answered: two of them would answer each other for ever. */
    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        String auto = message.getHeader("Auto-Submitted", null);
        String precedence = message.getHeader("Precedence", null);
        String path = message.getHeader("Return-Path", null);
        return auto != null && !auto.strip().equalsIgnoreCase("no")
                || precedence != null
                        && precedence.strip().toLowerCase(Locale.ROOT).matches("bulk|junk|list")
                || path != null && path.strip().equals("<>")
                || message.getHeader("List-Id") != null
                || message.isMimeType("multipart/report")
                || "YES".equalsIgnoreCase(message.getHeader("X-Spam-Flag", null));
    }

    private static InternetAddress sender(MimeMessage message) throws MessagingException, UnreadableMailException {
        Address[] from = message.getFrom();
        if (from == null
                || from.length != 1
                || !(from[0] instanceof InternetAddress one)
                || !EmailAddress.isOne(one.getAddress())) {
            throw new UnreadableMailException("it names no sender, or several");
        }
        return one;
    }

    /** The Message-ID, bound to the sender: nobody else's mail is taken for this one. */
    private static String id(MimeMessage message, byte[] raw, String email) throws MessagingException {
        String own = message.getMessageID();
        return own == null || own.isBlank() || own.length() > LONGEST_ID
                ? Sha256.hex(new String(raw, StandardCharsets.ISO_8859_1))
                : own.strip() + "\n" + email;
    }

    private void take(Part part, int depth) throws MessagingException, IOException, UnreadableMailException {
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            throw new UnreadableMailException("it has too many parts");
        }
        boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (part.isMimeType("multipart/*")) {
            if (!(part.getContent() instanceof Multipart several)) {
                throw new UnreadableMailException("its parts cannot be told apart");
            }
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                take(one, depth + 1);
            }
        } else if (file || !part.isMimeType("text/*")) {
            takeFile(part);
        } else if (part.isMimeType("text/html")) {
            html = html == null ? read(part) : html;
        } else {
            plain = plain == null ? read(part) : plain;
        }
    }

    /** More than a file may have is not read: it is refused for that. */
    private void takeFile(Part part) throws MessagingException, IOException {
        String name = line(part.getFileName(), LONGEST_SUBJECT);
        boolean beside = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (attached.size() + shown.size() < MOST_FILES) {
            try (InputStream in = part.getInputStream()) {
                byte[] content = in.readNBytes(AttachedFile.MOST_BYTES + 1);
                (beside ? attached : shown).add(new AttachedFile(name.isEmpty() ? "?" : name, content));
            }
        }
    }

    /** What is attached comes before the pictures of a signature. */
    private List<AttachedFile> files() {
        return Stream.concat(attached.stream(), shown.stream()).toList();
    }

    private static String read(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_TEXT_BYTES), charset(part));
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private String text(String subject) {
        String said = plain != null && !plain.isBlank()
                ? plain
                : html == null ? "" : Jsoup.parse(html).wholeText();
        var text = new StringBuilder();
        if (!subject.isEmpty()) {
            text.append(subject).append("\n\n");
        }
        text.append(said.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip());
        int signs = text.codePointCount(0, text.length());
        return signs <= RequestDraft.LONGEST_TEXT
                ? text.toString()
                : text.substring(0, text.offsetByCodePoints(0, RequestDraft.LONGEST_TEXT));
    }

    private static String line(String text, int most) {
        String one =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return one.codePointCount(0, one.length()) <= most ? one : one.substring(0, one.offsetByCodePoints(0, most));
    }
}
