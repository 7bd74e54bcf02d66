package io.candor.ejb.webhook;

import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.webhook.SigningSecrets;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Makes the secrets by which messages of the current tenant are signed in the form of Standard Webhooks, and posts messages. Open to other
 * features: the command that caused a message was checked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WebhookPosting {

    private TenantKeys keys;
    private CurrentTenant tenant;
    private WebhookClient client;
    private CandorConfiguration configuration;
    private ApplicationClock clock;

    @Inject
    WebhookPosting(
            TenantKeys keys,
            CurrentTenant tenant,
            WebhookClient client,
            CandorConfiguration configuration,
            ApplicationClock clock) {
        this.keys = keys;
        this.tenant = tenant;
        this.client = client;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected WebhookPosting() {}

    /**
     * A new secret.
     *
     * @param text as it is shown once
     * @param sealed as it is kept, sealed with the tenant's key
     */
    public record Made(String text, byte[] sealed) {

        /** Copies what it is given. */
        public Made {
            sealed = sealed.clone();
        }

        @Override
        public byte[] sealed() {
            return sealed.clone();
        }

        /** Never the secret. */
        @Override
        public String toString() {
            return "WebhookPosting.Made";
        }
    }

    /** Makes a secret of 32 random bytes. */
    public Made make() {
        WebhookSecret secret = WebhookSecret.random();
        return new Made(secret.text(), keys.seal(tenant.id(), secret.bytes()));
    }

    /**
     * The headers by which the receiver checks a message that is sent now.
     *
     * @param messageId by which the receiver notices repeats
     */
    public Map<String, String> headers(SigningSecrets secrets, String messageId, String body) {
        Instant now = clock.instant();
        String signatures = secrets.signing(now).stream()
                .map(kept -> new WebhookSecret(keys.open(tenant.id(), kept)))
                .map(secret -> secret.sign(messageId, now, body))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", messageId,
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", signatures);
    }

    /**
     * What came of a message.
     *
     * @param status HTTP status, or null if there was no answer
     * @param silence why there was no answer; empty if there was one
     */
    public record Answer(Integer status, String silence) {

        /** Whether the address has taken it. */
        public boolean arrived() {
            return status != null && status >= 200 && status < 300;
        }
    }

    /** Posts a message to an address that was checked when it was written down; does not throw for whatever the other side does. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Answer post(String url, Map<String, String> headers, String body) {
        WebhookClient.Result result = client.post(url, headers, body);
        return new Answer(result.status(), result.status() == null ? result.answer() : "");
    }

    /** Whether a name leads to public addresses alone; in development, those of the machine will do. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isPublic(String host) {
        try {
            return configuration.isDevelopment()
                    || new PublicAddresses(SystemDefaultDnsResolver.INSTANCE).resolve(host).length > 0;
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
