package io.candor.deadline.law;

/** How well a fact about law is known. */
public enum Verification {
    /** The text of the law or of its regulator was read. */
    P,
    /** A secondary source was read. */
    S,
    /** From memory, not verified: such a fact can make a date earlier, never later. */
    M;

    /** Whether a source was read at all. */
    public boolean isVerified() {
        return this != M;
    }
}
