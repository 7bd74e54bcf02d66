package io.candor.verifier.proof;

import io.candor.verifier.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * A signed head of a log: so many records, with this root.
 *
 * @param name what people call it, for the messages
 * @param at when it was signed
 * @param origin the address of the centre
 * @param root the root over the first {@code treeSize} records
 * @param treeSize how many records it seals
 * @param signed the text, to check its signature
 */
public record Checkpoint(String name, Instant at, String origin, TreeHash root, long treeSize, SignedText signed) {

    private static final String TYPE = "candor-consent-checkpoint+jwt";

    /**
     * Reads a checkpoint. Nothing in it may be believed before its signature is checked.
     *
     * @param compact the compact JWS
     * @param name what people call it, for the messages
     * @throws ProofException if it is none
     * @throws io.candor.verifier.json.JsonException if a member is missing or of another type
     */
    public static Checkpoint read(String compact, String name) {
        SignedText signed = SignedText.read(compact, TYPE, name);
        JsonObject payload = signed.payload().having(Set.of("at", "origin", "rootHash", "treeSize"));
        try {
            return new Checkpoint(
                    name,
                    Instant.parse(payload.text("at")),
                    payload.text("origin"),
                    TreeHash.parse(payload.text("rootHash")),
                    payload.count("treeSize"),
                    signed);
        } catch (DateTimeParseException e) {
            throw new ProofException("the time of " + name + " cannot be read");
        }
    }

    /**
     * Checks the signature.
     *
     * @throws ProofException if it does not hold, or its key is not among these
     */
    public void verify(SigningKeys keys) {
        signed.verify(keys);
    }

    /** Whether it is of the centre with this slug. */
    public boolean isOf(String slug) {
        return origin.endsWith("/c/" + slug);
    }
}
