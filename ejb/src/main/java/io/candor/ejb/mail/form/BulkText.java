package io.candor.ejb.mail.form;

import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail to many says in one language: as text and as HTML, in the form in which it travels. Encoded once for all of them; what
 * differs from person to person are places, written {@code ${name}}, which are filled as bytes between bytes.
 */
public final class BulkText {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** The equals sign cannot stand before an underscore in either part: there it begins two hexadecimal digits. */
    private static final String BOUNDARY = "=_candor_alternative";

    /** Asked for once: finding it looks through the whole class path. */
    private static final StreamProvider STREAMS = StreamProvider.provider();

    /** Finds nothing. */
    private static final Pattern NONE = Pattern.compile("(?!)");

    private static final byte[] SOFT_BREAK = "=\r\n".getBytes(StandardCharsets.US_ASCII);

    private final String language;
    private final String subject;
    private final List<Piece> pieces = new ArrayList<>();

    /** Bytes, and the place behind them; the last has none. */
    private record Piece(byte[] bytes, String place, boolean html) {}

    /**
     * @param language BCP 47 tag of the texts
     * @param subject one line
     * @param text the words alone, with places
     * @param html the same words with a layout, with places
     * @param places the names of places; whatever else looks like one is text
     * @throws IllegalArgumentException if the subject is empty or holds a control character
     */
    public BulkText(String language, String subject, String text, String html, Set<String> places) {
        MailText.checkLine(language);
        MailText.checkLine(subject);
        this.language = language;
        this.subject = MimeUtility.fold(9, encodedWords(subject));
        Pattern place = places.isEmpty() ? NONE : Pattern.compile("\\$\\{(" + String.join("|", places) + ")}");
        add(head("plain"));
        addPart(place.matcher(text), text, false);
        add("\r\n" + head("html"));
        addPart(place.matcher(html), html, true);
        add("\r\n--" + BOUNDARY + "--\r\n");
    }

    private static String head(String kind) {
        return "--" + BOUNDARY + "\r\nContent-Type: text/" + kind
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    }

    private void add(String ascii) {
        pieces.add(new Piece(ascii.getBytes(StandardCharsets.US_ASCII), null, false));
    }

    private void addPart(Matcher places, String part, boolean html) {
        int from = 0;
        while (places.find()) {
            pieces.add(new Piece(encoded(part.substring(from, places.start())), places.group(1), html));
            from = places.end();
        }
        pieces.add(new Piece(encoded(part.substring(from)), null, false));
    }

    /** The body to one person. Lines end before and behind what was filled in, in a way that readers take back. */
    byte[] body(Map<String, String> values) {
        var body = new ByteArrayOutputStream(32_768);
        for (Piece piece : pieces) {
            body.writeBytes(piece.bytes());
            if (piece.place() != null) {
                String value = values.get(piece.place());
                if (value == null) {
                    throw new IllegalArgumentException("nothing is said for the place " + piece.place());
                }
                body.writeBytes(SOFT_BREAK);
                body.writeBytes(encoded(piece.html() ? MailText.escaped(value) : value));
                body.writeBytes(SOFT_BREAK);
            }
        }
        return body.toByteArray();
    }

    /** BCP 47 tag. */
    String language() {
        return language;
    }

    /** The subject as it stands behind its header's name. */
    String subject() {
        return subject;
    }

    /** The type of the body. */
    String type() {
        return "multipart/alternative;\r\n boundary=\"" + BOUNDARY + "\"";
    }

    private static String encodedWords(String line) {
        try {
            return MimeUtility.encodeText(line, UTF_8, null);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(String text) {
        var bytes = new ByteArrayOutputStream(text.length() + text.length() / 8 + 8);
        try (OutputStream out = STREAMS.outputQP(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
