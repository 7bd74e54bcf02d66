package io.candor.ejb.request.attach;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A PDF from its first byte to its last, which names no program, no file inside it, and nothing that begins by itself. What is compressed
 * in it is not unpacked: a member's viewer does that, as with any mail.
 *
 * @source ISO 32000-1, section 7.5
 */
final class PdfForm {

    private static final Pattern BEGIN = Pattern.compile("%PDF-[12]\\.\\d[\\r\\n ]");
    private static final Pattern END = Pattern.compile("%%EOF[\\r\\n \\t\\x00]{0,16}$");
    private static final int TAIL = 64;

    /** Names of what runs or opens something; a name may write any of its letters as a number sign and two digits. */
    private static final Pattern ACTIVE = Pattern.compile(
            "/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])");

    /** What is compressed, mostly; by chance any three letters stand in it somewhere. */
    private static final Pattern STREAM = Pattern.compile("(?s)\\bstream\\r?\\n.*?endstream");

    private static final Pattern WRITTEN = Pattern.compile("#([0-9A-Fa-f]{2})");

    private PdfForm() {}

    static boolean isWhole(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String tail = text.substring(Math.max(0, text.length() - TAIL));
        return BEGIN.matcher(text).lookingAt()
                && END.matcher(tail).find()
                && !ACTIVE.matcher(spelled(STREAM.matcher(text).replaceAll(" ")))
                        .find();
    }

    private static String spelled(String text) {
        return text.indexOf('#') < 0
                ? text
                : WRITTEN.matcher(text).replaceAll(sign -> {
                    char letter = (char) Integer.parseInt(sign.group(1), 16);
                    return Character.isLetterOrDigit(letter) ? String.valueOf(letter) : "_";
                });
    }
}
