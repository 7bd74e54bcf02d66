package io.candor.ejb.apikey;

import io.candor.persistence.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as programs send it: {@code candor_}, a part by which it is found, and 256 random bits. One round of SHA-256 is enough for what
 * nobody can guess; slow hashes are for what people think of.
 *
 * @param publicPart twelve small letters and digits
 * @param whole everything; a secret
 */
record ApiKeyText(String publicPart, String whole) {

    private static final Pattern FORM = Pattern.compile("candor_([a-z0-9]{12})_[A-Za-z0-9_-]{43}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int PUBLIC_LENGTH = 12;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static ApiKeyText random() {
        var part = new StringBuilder();
        for (int i = 0; i < PUBLIC_LENGTH; i++) {
            part.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new ApiKeyText(
                part.toString(),
                "candor_" + part + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What somebody has sent; empty if it cannot be a key. */
    static Optional<ApiKeyText> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new ApiKeyText(form.group(1), text)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(whole.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "candor_" + publicPart + "_…";
    }
}
