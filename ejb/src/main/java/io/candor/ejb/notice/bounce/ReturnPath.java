package io.candor.ejb.notice.bounce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the envelope addresses of one tenant's deliveries: where a mail returns to if it cannot be delivered. Each has a token that nobody
 * else can make. For one thread.
 */
public final class ReturnPath {

    private static final String HMAC = "HmacSHA256";

    private final UUID tenant;
    private final Mac mac;
    private final String before;
    private final String behind;

    /**
     * @param key the tenant's, secret
     * @param address to which mail returns; the token comes in between; null if there is none
     * @param domain instead of the address's, or null
     */
    ReturnPath(UUID tenant, byte[] key, String address, String domain) {
        this.tenant = tenant;
        int at = address == null ? 0 : address.lastIndexOf('@');
        this.before = address == null ? null : address.substring(0, at) + "+";
        this.behind = address == null ? null : "@" + (domain == null ? address.substring(at + 1) : domain);
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform knows HMAC-SHA-256", e);
        }
    }

    /** The envelope address of one delivery; null if mail returns to the platform's sender. */
    public String of(UUID notice, UUID recipient) {
        if (before == null) {
            return null;
        }
        var token = new BounceToken(
                BounceToken.hint(tenant), BounceToken.hint(notice), recipient, proof(notice, recipient));
        return before + token.text() + behind;
    }

    /** The envelope address of a letter about something; null if mail returns to the platform's sender. */
    String ofLetter(UUID mail, UUID subject) {
        if (before == null) {
            return null;
        }
        int hint = BounceToken.hint(mail);
        return before
                + new BounceToken(BounceToken.hint(tenant), hint, subject, letterProof(hint, subject)).text()
                + behind;
    }

    /** Whether a token was made here for a letter. */
    boolean isOfLetter(BounceToken token) {
        return MessageDigest.isEqual(token.proof(), letterProof(token.noticeHint(), token.recipient()));
    }

    /** Whether a token was made here for a delivery of this notice. */
    boolean isGenuine(BounceToken token, UUID notice) {
        return MessageDigest.isEqual(token.proof(), proof(notice, token.recipient()));
    }

    private byte[] proof(UUID notice, UUID recipient) {
        return proof("candor:return-path:" + tenant + ":" + notice + ":" + recipient);
    }

    private byte[] letterProof(int mail, UUID subject) {
        return proof("candor:letter-return-path:" + tenant + ":" + mail + ":" + subject);
    }

    private byte[] proof(String text) {
        return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BounceToken.PROOF_BYTES);
    }
}
