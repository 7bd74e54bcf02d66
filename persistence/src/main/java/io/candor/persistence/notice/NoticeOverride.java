package io.candor.persistence.notice;

import io.candor.persistence.notice.NoticeDuties.Barrier;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * An owner's decision that a version takes effect sooner than the outgoing one promised. Made with the publication, never changed or
 * deleted, and shown in public wherever the version is: the promise that was broken, and why.
 */
@Entity
@Table(name = "notice_override")
public class NoticeOverride extends TenantOwned {

    @Column(name = "policy_version_id")
    private UUID policyVersionId;

    private String code;

    private String sentence;

    @Column(name = "earliest_at")
    private Instant earliestAt;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For the persistence provider. */
    protected NoticeOverride() {}

    /**
     * A decision.
     *
     * @param policyVersionId the version that takes effect sooner
     * @param barrier the promise that is broken, and from when the effect would have kept it
     * @param reason why
     * @param decidedBy subject of the owner's account
     * @param decidedAt UTC
     */
    public NoticeOverride(UUID policyVersionId, Barrier barrier, Reason reason, String decidedBy, Instant decidedAt) {
        this.policyVersionId = policyVersionId;
        this.code = barrier.promised().code();
        this.sentence = barrier.promised().sentence();
        this.earliestAt = barrier.earliest();
        this.reason = reason.text();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /** The version that takes effect sooner. */
    public UUID policyVersionId() {
        return policyVersionId;
    }

    /** Short name of the promise that was broken. */
    public String code() {
        return code;
    }

    /** The sentence that made it. */
    public String sentence() {
        return sentence;
    }

    /** From when the effect would have kept it, UTC. */
    public Instant earliestAt() {
        return earliestAt;
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
