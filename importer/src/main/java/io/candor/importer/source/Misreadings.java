package io.candor.importer.source;

import io.candor.importer.text.Passage;
import io.candor.importer.text.Range;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * UTF-8 that was read in another character set somewhere on its way. Where the bytes prove what stood there it is put back; where bytes
 * are missing nothing is guessed, the remains are dropped; in both cases it is logged.
 */
public final class Misreadings {

    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1252"),
            StandardCharsets.ISO_8859_1,
            Charset.forName("ISO-8859-7"),
            Charset.forName("ISO-8859-2"),
            Charset.forName("windows-1251"));

    private Misreadings() {}

    /** What has to be repaired in a text, in its order, but for what was undone. */
    public static List<Repair> in(String original, Set<String> undone) {
        var repairs = new ArrayList<Repair>();
        boolean latin = isLatin(original);
        for (int start = 0; start < original.length(); start++) {
            if (original.charAt(start) > 127) {
                int end = start;
                while (end < original.length() && original.charAt(end) > 127 && end - start < 64) {
                    end++;
                }
                Repair repair = judge(original, new Range(start, end), latin);
                if (repair != null && !undone.contains(repair.id())) {
                    repairs.add(repair);
                }
                start = end;
            }
        }
        return List.copyOf(repairs);
    }

    /** A passage with the repairs that concern it. */
    public static Passage repaired(Passage passage, List<Repair> repairs) {
        if (repairs.isEmpty() || passage.length() == 0) {
            return passage;
        }
        var built = new Passage.Builder();
        Range whole = passage.range();
        int at = 0;
        for (Repair repair : repairs) {
            if (whole.holds(repair.range())) {
                int from = indexOf(passage, repair.range().start(), at);
                built.add(passage.part(at, from));
                built.add(repair.after(), repair.range().start(), repair.range().end());
                at = indexOf(passage, repair.range().end(), from);
            }
        }
        return built.add(passage.from(at)).build();
    }

    private static int indexOf(Passage passage, int place, int from) {
        int index = from;
        while (index < passage.length() && passage.range(index, index + 1).start() < place) {
            index++;
        }
        return index;
    }

    private static Repair judge(String original, Range range, boolean latin) {
        String run = range.of(original);
        for (Charset charset : CANDIDATES) {
            byte[] bytes = encoded(run, charset);
            String restored = bytes == null ? null : decoded(bytes);
            if (restored != null && restored.length() < run.length()) {
                return Repair.at(
                        Repair.Kind.MISREAD_RESTORED, range, original, restored, "UTF-8 read as " + charset.name());
            }
        }
        boolean replaced = run.indexOf('\uFFFD') >= 0;
        boolean atLineStart = range.start() == 0 || original.charAt(range.start() - 1) == '\n';
        boolean foreign = latin && atLineStart && Character.isLetter(run.charAt(0)) && !isLatin(run.charAt(0));
        boolean alone = range.end() >= original.length() || original.charAt(range.end()) == ' ';
        if (replaced || foreign && alone && startsSequence(run)) {
            return Repair.at(
                    Repair.Kind.MISREAD_DROPPED,
                    range,
                    original,
                    "",
                    "the beginning of a UTF-8 character whose other bytes are gone");
        }
        return invisible(run)
                ? Repair.at(Repair.Kind.INVISIBLE_DROPPED, range, original, "", "characters that cannot be seen")
                : null;
    }

    /** Whether the first character is, in another character set, a byte that begins a longer UTF-8 character which then does not follow. */
    private static boolean startsSequence(String run) {
        for (Charset charset : CANDIDATES) {
            byte[] bytes = encoded(run.substring(0, 1), charset);
            if (bytes != null && bytes.length == 1 && (bytes[0] & 0xff) >= 0xc2 && (bytes[0] & 0xff) <= 0xf4) {
                return true;
            }
        }
        return false;
    }

    private static boolean invisible(String run) {
        return run.chars()
                .allMatch(c -> c >= '\u202A' && c <= '\u202E'
                        || c >= '\u2060' && c <= '\u2069'
                        || c == '\u200B'
                        || c == '\u200E'
                        || c == '\u200F'
                        || c == '\uFEFF'
                        || c == '\u00AD');
    }

    private static byte[] encoded(String text, Charset charset) {
        try {
            var bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isLatin(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return text.chars()
                                .filter(c -> Character.isLetter(c) && isLatin((char) c))
                                .count()
                        * 20
                > letters * 19;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
