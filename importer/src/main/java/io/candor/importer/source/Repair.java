package io.candor.importer.source;

import io.candor.importer.text.Range;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Something in the original that was read otherwise than it is written. Every repair can be undone: give its id to the next reading.
 *
 * @param id stable for the same document
 * @param kind what was done
 * @param range where
 * @param before the characters of the original
 * @param after what they were read as; empty if they were dropped
 * @param why how it is known
 */
public record Repair(String id, Kind kind, Range range, String before, String after, String why) {

    /** What can be repaired. */
    public enum Kind {
        /** The bytes were no UTF-8, so they were read as Windows-1252. */
        CHARSET,
        /** Characters that are UTF-8 bytes read in another character set, turned back. */
        MISREAD_RESTORED,
        /** The same, but bytes are missing: nothing certain can be put in their place. */
        MISREAD_DROPPED,
        /** Characters that nobody sees, or that turn the reading direction. */
        INVISIBLE_DROPPED,
        /** A table whose columns had run together. */
        TABLE_SPLIT,
        /** A list of contents whose entries were lost; it is made from the headings. */
        NAVIGATION_REMADE
    }

    /** A repair at a place of the original. */
    public static Repair at(Kind kind, Range range, String original, String after, String why) {
        return new Repair(kind + "@" + range.start(), kind, range, range.of(original), after, why);
    }

    /** The UTF-8 bytes of what stood there, in hexadecimal. */
    public String beforeBytes() {
        return HexFormat.of().formatHex(before.getBytes(StandardCharsets.UTF_8));
    }
}
