package io.candor.persistence.mail;

import io.candor.persistence.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A secret that is sent by mail, so that whoever brings it back has proved to read that mailbox: 256 random bits. Only its hash is kept,
 * and the hash is bound to what the secret is for: it is worth nothing for another purpose or address.
 *
 * @param secret 43 letters, digits, hyphens and underscores
 * @source OWASP ASVS 5.0, section 6.5
 */
public record MailToken(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /**
     * @throws IllegalArgumentException if it has not the form of one
     */
    public MailToken {
        if (!isOne(secret)) {
            throw new IllegalArgumentException("not of the form of a token");
        }
    }

    /** A new one. */
    public static MailToken make() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new MailToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a text has the form of one. */
    public static boolean isOne(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /**
     * What is kept of it.
     *
     * @param purpose what it is for
     */
    public String hash(String purpose) {
        return Sha256.hex(purpose + "\n" + secret);
    }

    /** Without the secret: it must never reach a log. */
    @Override
    public String toString() {
        return "MailToken";
    }
}
