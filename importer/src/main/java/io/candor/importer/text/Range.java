package io.candor.importer.text;

/**
 * A piece of the original text, in characters.
 *
 * @param start the first character
 * @param end the character behind the last
 */
public record Range(int start, int end) {

    /**
     * @throws IllegalArgumentException if it ends before it starts
     */
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a range ends behind its start: " + start + ".." + end);
        }
    }

    /** Whether another range lies inside this one. */
    public boolean holds(Range other) {
        return start <= other.start && other.end <= end;
    }

    /** The characters of a text that it means. */
    public String of(String original) {
        return original.substring(start, end);
    }

    /** From the start of this one to the end of another. */
    public Range to(Range other) {
        return new Range(Math.min(start, other.start), Math.max(end, other.end));
    }
}
