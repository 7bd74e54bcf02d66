package io.candor.ejb.consent.ledger;

import io.candor.ejb.key.KeyRing;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Sha256;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes receipts and checkpoints and signs them. A receipt follows from the stored record and the notice alone, and so does its
 * signature: made again it is the same, byte for byte.
 *
 * @source RFC 7515 section 3.1
 * @source RFC 8037 section 3.1
 */
public final class ReceiptWriting {

    /** The type of a receipt. */
    static final String RECEIPT = "candor-consent-receipt+jwt";

    /** The type of a checkpoint. */
    static final String CHECKPOINT = "candor-consent-checkpoint+jwt";

    private final URI publicUrl;
    private final String slug;

    /**
     * @param publicUrl the platform's own address
     * @param slug of the tenant
     */
    public ReceiptWriting(URI publicUrl, String slug) {
        this.publicUrl = publicUrl;
        this.slug = slug;
    }

    /** The receipt of a record. */
    public String receipt(LedgerEntry entry, ShownNotice notice, KeyRing.Signing key) {
        SortedMap<String, Object> record = entry.fields();
        Map<String, Object> receipt = new TreeMap<>();
        receipt.put("controller", Map.of("name", notice.controller(), "slug", slug));
        receipt.put(
                "event",
                Map.of(
                        "eventTime", record.get("at"),
                        "givenAt", record.get("givenAt"),
                        "method", record.get("method"),
                        "validUntil", record.get("expiresAt")));
        receipt.put(
                "log",
                Map.of(
                        "position", entry.position(),
                        "previous", record.get("previous"),
                        "recordHash", Sha256.hex(entry.hash())));
        receipt.put(
                "notice",
                Map.of(
                        "language", entry.language(),
                        "number", entry.notice(),
                        "sha256", record.get("noticeHash"),
                        "url", noticeUrl(entry)));
        receipt.put("piiPrincipalId", record.get("subject"));
        receipt.put("policyVersion", entry.policyVersion());
        receipt.put("purposes", purposes(entry, notice));
        receipt.put("receiptId", record.get("id"));
        receipt.put("record", record);
        receipt.put("schemaVersion", "ISO/IEC TS 27560:2023");
        return signed(RECEIPT, receipt, key);
    }

    /** The checkpoint over a log. */
    String checkpoint(long treeSize, byte[] rootHash, Instant at, KeyRing.Signing key) {
        return signed(
                CHECKPOINT,
                Map.of(
                        "at",
                        LedgerEntry.written(at),
                        "origin",
                        publicUrl + "/c/" + slug,
                        "rootHash",
                        Sha256.hex(rootHash),
                        "treeSize",
                        treeSize),
                key);
    }

    private String noticeUrl(LedgerEntry entry) {
        return publicUrl + "/api/v1/tenants/" + slug + "/consent-notices/" + entry.notice() + "?lang="
                + URLEncoder.encode(entry.language(), StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> purposes(LedgerEntry entry, ShownNotice notice) {
        return entry.choices().entrySet().stream()
                .map(choice -> Map.of(
                        "label", notice.labels().getOrDefault(choice.getKey(), choice.getKey()),
                        "purpose", choice.getKey(),
                        "state", choice.getValue() ? "given" : "refused"))
                .toList();
    }

    private static String signed(String type, Map<String, Object> payload, KeyRing.Signing key) {
        return key.jws(type, Json.canonicalBytes(payload));
    }
}
