package io.candor.persistence.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An address that is told of what happens at the tenant. Each message is signed with its secret; for a day after the secret was renewed,
 * with the former one, too. An address that has only failed for five days is told nothing more until somebody opens it again.
 */
@Entity
@Table(name = "webhook_endpoint")
public class WebhookEndpoint extends TenantOwned {

    /** How long an address may fail before it is told nothing more. */
    public static final Duration PATIENCE = Duration.ofDays(5);

    private String url;

    @Convert(converter = EventsColumn.class)
    private Set<WebhookEvent> events;

    @Embedded
    private SigningSecrets secrets;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected WebhookEndpoint() {}

    /**
     * @param sealedSecret sealed with the tenant's key
     * @param local whether http and addresses of this machine will do, as in development
     * @throws RefusedException if the address is none for webhooks, or nothing is to be told
     */
    public WebhookEndpoint(String url, Set<WebhookEvent> events, byte[] sealedSecret, boolean local, Instant now) {
        this.url = WebhookAddress.checked(url, local);
        this.events = checked(events);
        this.secrets = new SigningSecrets(sealedSecret);
        this.createdAt = now;
    }

    /** Tells of something else from now on. */
    public void listenTo(Set<WebhookEvent> wanted) {
        events = checked(wanted);
    }

    /** Signs with another secret from now on; for a day with the present one as well. */
    public void renew(byte[] sealedSecret, Instant now) {
        secrets = secrets.renewed(sealedSecret, now);
    }

    /** Notes that a message has arrived. */
    public void succeeded() {
        failingSince = null;
    }

    /**
     * Notes that a message has not arrived.
     *
     * @return whether this was the one too many
     */
    public boolean failed(Instant now) {
        if (failingSince == null) {
            failingSince = now;
        }
        boolean over = disabledAt == null && !failingSince.plus(PATIENCE).isAfter(now);
        if (over) {
            disabledAt = now;
        }
        return over;
    }

    /** Is told again. */
    public void open() {
        disabledAt = null;
        failingSince = null;
    }

    /** Whether it is told of an event. */
    public boolean wants(WebhookEvent event) {
        return disabledAt == null && (event == WebhookEvent.WEBHOOK_TEST || events.contains(event));
    }

    /** By what its messages are signed. */
    public SigningSecrets secrets() {
        return secrets;
    }

    /** Where messages go. */
    public String url() {
        return url;
    }

    /** What it is told of. */
    public Set<WebhookEvent> events() {
        return Set.copyOf(events);
    }

    /** Until when the former secret signs as well, UTC; empty if there is none. */
    public Optional<Instant> formerUntil() {
        return secrets.formerUntil();
    }

    /** Since when nothing has arrived, UTC; empty if the last message has. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    /** Since when it is told nothing more, UTC; empty if it is told. */
    public Optional<Instant> disabledAt() {
        return Optional.ofNullable(disabledAt);
    }

    /** When it was added, UTC. */
    public Instant createdAt() {
        return createdAt;
    }

    private static Set<WebhookEvent> checked(Set<WebhookEvent> wanted) {
        if (wanted.isEmpty() || wanted.contains(WebhookEvent.WEBHOOK_TEST)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.webhook-events");
        }
        return new TreeSet<>(wanted);
    }

    /** Stores the events as a JSON array. */
    @Converter
    static class EventsColumn extends JsonColumn<Set<WebhookEvent>> {
        EventsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
