package io.candor.verifier.proof;

/** A proof that does not hold. The message says which and why. */
public class ProofException extends RuntimeException {

    /**
     * Refuses a proof.
     *
     * @param message what is wrong, for people
     */
    public ProofException(String message) {
        super(message);
    }
}
