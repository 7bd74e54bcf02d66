package io.candor.persistence.shared;

/**
 * Why somebody decided against the ordinary way, in their own words. Shown in public, and kept as it was written.
 *
 * @param text 20 to 2,000 characters, no control characters but line breaks, no white space around it
 */
public record Reason(String text) {

    /** Fewer characters than that explain nothing. */
    public static final int SHORTEST = 20;

    /** More characters than that nobody reads. */
    public static final int LONGEST = 2000;

    /**
     * @throws RefusedException if it is missing, too short, too long, or holds control characters
     */
    public Reason {
        text = text == null ? "" : text.strip();
        boolean controls = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r');
        int length = text.codePointCount(0, text.length());
        if (controls || length < SHORTEST || length > LONGEST) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.reason", SHORTEST, LONGEST);
        }
    }
}
