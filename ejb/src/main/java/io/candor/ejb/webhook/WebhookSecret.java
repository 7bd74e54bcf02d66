package io.candor.ejb.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * What signs messages for an endpoint.
 *
 * @param bytes 32 random bytes
 */
record WebhookSecret(byte[] bytes) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    /** A new one. */
    static WebhookSecret random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(bytes);
    }

    /** As it is shown once, and as the libraries of those who check take it. */
    String text() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /** The signature of a message. */
    String sign(String messageId, Instant at, String payload) {
        try {
            return new Webhook(bytes).sign(messageId, at.getEpochSecond(), payload);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a message could not be signed", e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
