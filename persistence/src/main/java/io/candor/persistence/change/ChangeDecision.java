package io.candor.persistence.change;

import io.candor.persistence.shared.Reason;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's decision about the type of one change between two versions: that the rules found the right one, or another. Never changed
 * or deleted; a later decision about the same change takes its place.
 */
@Entity
@Table(name = "change_decision")
public class ChangeDecision extends TenantOwned {

    @Column(name = "from_version_id")
    private UUID fromVersionId;

    @Column(name = "to_version_id")
    private UUID toVersionId;

    private String anchor;

    @Enumerated(EnumType.STRING)
    private ChangeType found;

    @Enumerated(EnumType.STRING)
    private ChangeType decided;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For the persistence provider. */
    protected ChangeDecision() {}

    /**
     * A decision.
     *
     * @param change which change
     * @param decided the type that it has from now on
     * @param reason why
     * @param decidedBy subject of the member's account
     * @param decidedAt UTC
     */
    public ChangeDecision(Subject change, ChangeType decided, Reason reason, String decidedBy, Instant decidedAt) {
        this.fromVersionId = change.fromVersionId();
        this.toVersionId = change.toVersionId();
        this.anchor = change.anchor();
        this.found = change.found();
        this.decided = decided;
        this.reason = reason.text();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /**
     * Which change is decided about.
     *
     * @param fromVersionId the outgoing version
     * @param toVersionId the new one
     * @param anchor the section; empty for words before the first heading
     * @param found the type that the rules found
     */
    public record Subject(UUID fromVersionId, UUID toVersionId, String anchor, ChangeType found) {}

    /** The section. */
    public String anchor() {
        return anchor;
    }

    /** The type that the rules found. */
    public ChangeType found() {
        return found;
    }

    /** The type that it has from now on. */
    public ChangeType decided() {
        return decided;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** When it was decided, UTC. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
