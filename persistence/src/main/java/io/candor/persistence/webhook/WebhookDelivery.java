package io.candor.persistence.webhook;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** One message for one endpoint: written with what it tells of, then tried until it has arrived or is given up. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery extends TenantOwned {

    private static final int LONGEST_ANSWER = 2_000;

    /** How far a message is. */
    public enum State {
        WAITING,
        ARRIVED,
        GIVEN_UP
    }

    @Column(name = "endpoint_id")
    private UUID endpointId;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private WebhookEvent event;

    private String payload;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "attempted_at")
    private Instant attemptedAt;

    private Integer status;

    private String answer;

    @Version
    private int version;

    /** For the persistence provider. */
    protected WebhookDelivery() {}

    /**
     * @param messageId by which the endpoint notices repeats
     * @param payload JSON
     */
    public WebhookDelivery(UUID endpointId, String messageId, WebhookEvent event, String payload, Instant now) {
        this.endpointId = endpointId;
        this.messageId = messageId;
        this.event = event;
        this.payload = payload;
        this.createdAt = now;
    }

    /**
     * Notes a try.
     *
     * @param newStatus HTTP status, or null if there was no answer
     * @param newAnswer what was answered, or why there was no answer; cut
     */
    public void tried(boolean arrived, Integer newStatus, String newAnswer, Instant now) {
        attempts++;
        attemptedAt = now;
        status = newStatus;
        answer = newAnswer.codePointCount(0, newAnswer.length()) <= LONGEST_ANSWER
                ? newAnswer
                : newAnswer.substring(0, newAnswer.offsetByCodePoints(0, LONGEST_ANSWER));
        state = arrived ? State.ARRIVED : state;
    }

    /** Is not tried any more, unless somebody asks for it. */
    public void giveUp() {
        if (state == State.WAITING) {
            state = State.GIVEN_UP;
        }
    }

    /** Is tried again from now on. */
    public void replay() {
        state = State.WAITING;
    }

    /** For whom it is. */
    public UUID endpointId() {
        return endpointId;
    }

    /** By which the endpoint notices repeats. */
    public String messageId() {
        return messageId;
    }

    /** What it tells of. */
    public WebhookEvent event() {
        return event;
    }

    /** What it says, as JSON. */
    public String payload() {
        return payload;
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** How often it was tried. */
    public int attempts() {
        return attempts;
    }

    /** When it was written, UTC. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last tried, UTC; empty for never. */
    public Optional<Instant> attemptedAt() {
        return Optional.ofNullable(attemptedAt);
    }

    /** The HTTP status of the last try; empty if there was no answer. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** What was answered to the last try, or why there was no answer; empty before the first. */
    public String answer() {
        return answer == null ? "" : answer;
    }
}
