package io.candor.persistence.consent.ledger;

import io.candor.persistence.consent.merkle.MerkleHash;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One record of a tenant's log, complete: everything that its hash covers. Made once, when it is appended, and never changed. Hashes are 32
 * bytes, instants UTC in microseconds.
 *
 * @param tenant whose log it is in
 * @param position its place, from 0
 * @param id names the record and its receipt
 * @param previous hash of the record before it; 32 zero bytes for the first
 * @param at when it was appended
 * @param givenAt when the person chose
 * @param expiresAt when the person is asked again
 * @param choices category key to given (true) or refused
 * @param method how it was given
 * @param notice number of the notice that was shown
 * @param noticeHash of that notice's text in that language
 * @param language BCP 47 tag of the notice
 * @param policyVersion the version of the policy in force at {@code at}, or null if there was none
 * @param subject keyed commitment to the person's pseudonym
 * @param region ISO 3166 code that the caller told, or null
 * @param userAgent family of the browser, or null
 * @param keyId the key that signs its receipt
 */
public record LedgerEntry(
        UUID tenant,
        long position,
        UUID id,
        byte[] previous,
        Instant at,
        Instant givenAt,
        Instant expiresAt,
        SortedMap<String, Boolean> choices,
        ConsentMethod method,
        int notice,
        byte[] noticeHash,
        String language,
        Integer policyVersion,
        byte[] subject,
        String region,
        String userAgent,
        String keyId) {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Keeps the choices in order. */
    public LedgerEntry {
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }

    /** What the first record names as the one before it. */
    public static byte[] noPrevious() {
        return new byte[Sha256.LENGTH];
    }

    /** An instant as records, receipts and checkpoints write it: always with six decimals. */
    public static String written(Instant instant) {
        return INSTANT.format(instant);
    }

    /** The record as it is hashed and shown, field by field. */
    public SortedMap<String, Object> fields() {
        SortedMap<String, Object> fields = new TreeMap<>();
        fields.put("at", written(at));
        fields.put("choices", choices);
        fields.put("expiresAt", written(expiresAt));
        fields.put("givenAt", written(givenAt));
        fields.put("id", id.toString());
        fields.put("keyId", keyId);
        fields.put("language", language);
        fields.put("method", method.code());
        fields.put("notice", notice);
        fields.put("noticeHash", Sha256.hex(noticeHash));
        fields.put("policyVersion", policyVersion);
        fields.put("position", position);
        fields.put("previous", Sha256.hex(previous));
        fields.put("region", region);
        fields.put("subject", writtenSubject());
        fields.put("tenant", tenant.toString());
        fields.put("userAgent", userAgent);
        fields.put("v", 1);
        return fields;
    }

    /** The subject's commitment in base64url, without padding. */
    public String writtenSubject() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(subject);
    }

    /**
     * The record's bytes as they are hashed.
     *
     * @source RFC 8785 section 3.2
     */
    public byte[] canonical() {
        return Json.canonicalBytes(fields());
    }

    /** The record's hash, which is its leaf in the tree. */
    public byte[] hash() {
        return MerkleHash.leaf(canonical());
    }
}
