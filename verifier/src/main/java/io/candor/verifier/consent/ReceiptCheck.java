package io.candor.verifier.consent;

import io.candor.verifier.json.JsonException;
import io.candor.verifier.json.JsonObject;
import io.candor.verifier.proof.Checkpoint;
import io.candor.verifier.proof.InclusionProof;
import io.candor.verifier.proof.ProofException;
import io.candor.verifier.proof.SignedText;
import io.candor.verifier.proof.SigningKeys;
import io.candor.verifier.proof.TreeHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks one receipt: its signature, its record's hash, that both say the same, and on request that the record is in the log. */
public final class ReceiptCheck {

    private static final String TYPE = "candor-consent-receipt+jwt";
    private static final String SCHEMA = "ISO/IEC TS 27560:2023";
    private static final Set<String> NAMES = Set.of(
            "controller",
            "event",
            "log",
            "notice",
            "piiPrincipalId",
            "policyVersion",
            "purposes",
            "receiptId",
            "record",
            "schemaVersion");

    private final SignedText signed;
    private final JsonObject receipt;
    private final ConsentRecord record;

    private ReceiptCheck(SignedText signed, ConsentRecord record) {
        this.signed = signed;
        this.receipt = signed.payload();
        this.record = record;
    }

    /**
     * Takes a receipt apart; nothing is checked yet but its form.
     *
     * @param compact the compact JWS
     * @throws ProofException if it is no receipt
     * @throws JsonException if a field is missing, unknown or malformed
     */
    public static ReceiptCheck read(String compact) {
        SignedText signed = SignedText.read(compact, TYPE, "the receipt");
        JsonObject payload = signed.payload().having(NAMES);
        JsonObject fields = JsonObject.of(payload.members().get("record"), "the record");
        return new ReceiptCheck(signed, ConsentRecord.read(fields));
    }

    /**
     * Checks signature, hash and fields.
     *
     * @throws ProofException if something does not hold
     * @throws JsonException if a field is missing or of another type
     */
    public void check(SigningKeys keys, Report report) {
        signed.verify(keys);
        same("the key that signed", signed.keyId(), "keyId");
        report.holds("the signature is of the key " + signed.keyId());
        TreeHash hash = record.hash();
        if (!hash.toString().equals(receipt.object("log").text("recordHash"))) {
            throw new ProofException("the record hashes to " + hash + ", which is not what the receipt says");
        }
        report.holds("the record has the hash " + hash);
        checkFields();
        checkPurposes();
        report.holds("the receipt says the same as its record");
        report.note("record " + record.id() + " at position " + record.position() + ", given at "
                + record.fields().text("givenAt") + ": " + said());
    }

    /**
     * Checks that the record is in the log that a checkpoint seals.
     *
     * @throws ProofException if it is not
     */
    public void checkInclusion(SigningKeys keys, Checkpoint checkpoint, InclusionProof proof, Report report) {
        checkpoint.verify(keys);
        String slug = receipt.object("controller").text("slug");
        if (!checkpoint.isOf(slug)) {
            throw new ProofException("the checkpoint is of " + checkpoint.origin() + ", the receipt of " + slug);
        }
        if (proof.leafIndex() != record.position()) {
            throw new ProofException(
                    "the proof is for position " + proof.leafIndex() + ", the record is at " + record.position());
        }
        if (proof.treeSize() != checkpoint.treeSize()) {
            throw new ProofException("the proof is for a log of " + proof.treeSize() + " records, the checkpoint for "
                    + checkpoint.treeSize());
        }
        if (!proof.rootFor(record.hash()).equals(checkpoint.root())) {
            throw new ProofException("the record is not in the log that the checkpoint seals");
        }
        report.holds("the record is in the log of " + checkpoint.treeSize() + " records that was sealed at "
                + checkpoint.at());
    }

    /**
     * Checks that a text is the one that was shown.
     *
     * @param content its bytes as published
     * @throws ProofException if it is another
     */
    public void checkNotice(byte[] content, Report report) {
        TreeHash hash = TreeHash.plain(content);
        if (!hash.toString().equals(record.fields().text("noticeHash"))) {
            throw new ProofException("the text hashes to " + hash + ", the text that was shown to "
                    + record.fields().text("noticeHash"));
        }
        report.holds("this is the text that was shown");
    }

    private void checkFields() {
        JsonObject event = receipt.object("event").having(Set.of("eventTime", "givenAt", "method", "validUntil"));
        JsonObject log = receipt.object("log").having(Set.of("position", "previous", "recordHash"));
        JsonObject notice = receipt.object("notice").having(Set.of("language", "number", "sha256", "url"));
        same("event.eventTime", event.text("eventTime"), "at");
        same("event.givenAt", event.text("givenAt"), "givenAt");
        same("event.method", event.text("method"), "method");
        same("event.validUntil", event.text("validUntil"), "expiresAt");
        same("log.position", log.count("position"), "position");
        same("log.previous", log.text("previous"), "previous");
        same("notice.language", notice.text("language"), "language");
        same("notice.number", notice.count("number"), "notice");
        same("notice.sha256", notice.text("sha256"), "noticeHash");
        same("piiPrincipalId", receipt.text("piiPrincipalId"), "subject");
        same("policyVersion", receipt.members().get("policyVersion"), "policyVersion");
        same("receiptId", receipt.text("receiptId"), "id");
        if (!SCHEMA.equals(receipt.text("schemaVersion"))) {
            throw new ProofException("the receipt has a schema that is not known here");
        }
        JsonObject controller = receipt.object("controller").having(Set.of("name", "slug"));
        controller.text("name");
        String path = "/tenants/" + controller.text("slug") + "/consent-notices/" + notice.count("number");
        if (!notice.text("url").contains(path)) {
            throw new ProofException("the address of the notice is not one of " + controller.text("slug"));
        }
    }

    private void checkPurposes() {
        Map<String, Object> purposes = new HashMap<>();
        for (Object item : receipt.list("purposes")) {
            JsonObject purpose = JsonObject.of(item, "a purpose").having(Set.of("label", "purpose", "state"));
            purpose.text("label");
            boolean given = "given".equals(purpose.text("state"));
            if (!given && !"refused".equals(purpose.text("state"))) {
                throw new ProofException("a purpose is neither given nor refused");
            }
            if (purposes.put(purpose.text("purpose"), given) != null) {
                throw new ProofException("a purpose comes twice");
            }
        }
        if (!purposes.equals(record.choices())) {
            throw new ProofException("the purposes of the receipt are not the choices of its record");
        }
    }

    private void same(String what, Object said, String field) {
        if (!Objects.equals(said, record.fields().members().get(field))) {
            throw new ProofException(what + " of the receipt differs from \"" + field + "\" of its record");
        }
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        record.choices()
                .forEach((category, granted) -> said.append(said.isEmpty() ? "" : ", ")
                        .append(category)
                        .append(Boolean.TRUE.equals(granted) ? " given" : " refused"));
        return said.isEmpty() ? "nothing to choose" : said.toString();
    }
}
