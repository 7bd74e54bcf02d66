package io.candor.verifier.json;

/** A text that is not JSON, or not the JSON that the formats of the proofs allow. The message says what and where. */
public class JsonException extends RuntimeException {

    /**
     * Refuses a text.
     *
     * @param message what is wrong, for people
     */
    public JsonException(String message) {
        super(message);
    }
}
