package io.candor.persistence.request.handling;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One step of a request's way. Holds nothing of the person's, so that it can stay when the request is stripped. Never changes. */
@Entity
@Table(name = "request_event")
public class RequestEvent extends TenantOwned {

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private RequestStep step;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;

    private String detail;

    /** For the persistence provider. */
    protected RequestEvent() {}

    /**
     * @param now UTC
     * @param actor subject of the member's account; null for the person and for Candor itself
     * @param detail one word or name that says more, such as a cause; null for nothing
     */
    public RequestEvent(UUID requestId, RequestStep step, Instant now, String actor, String detail) {
        this.requestId = requestId;
        this.step = step;
        this.happenedAt = now;
        this.actor = actor;
        this.detail = detail;
    }
}
