package io.candor.deadline.law;

/**
 * Where a fact about law was read.
 *
 * @param source the text that was read; for an unverified fact, who or what would have to be asked
 * @param status how well the fact is known
 */
public record Citation(String source, Verification status) {

    /**
     * @throws IllegalArgumentException if a part is missing
     */
    public Citation {
        if (source == null || source.isBlank() || status == null) {
            throw new IllegalArgumentException("a citation has a source and a status");
        }
    }
}
