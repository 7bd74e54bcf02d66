package io.candor.persistence.mail;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail of a tenant that could not be delivered, for good or in all its tries. Written once. It holds no address: what the mail was
 * about knows it.
 */
@Entity
@Table(name = "mail_refusal")
public class MailRefusal extends TenantOwned {

    @Column(name = "mail_id")
    private UUID mailId;

    private String purpose;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String reason;

    @Column(name = "refused_at")
    private Instant refusedAt;

    /** For the persistence provider. */
    protected MailRefusal() {}

    /**
     * @param mailId the mail, as its Message-ID names it
     * @param purpose why it was written, such as {@code invitation}
     * @param subjectId what it was about; null for nothing in particular
     * @param reason what the relay said, without an address
     * @param refusedAt when it was given up, UTC
     */
    public MailRefusal(UUID mailId, String purpose, UUID subjectId, String reason, Instant refusedAt) {
        this.mailId = mailId;
        this.purpose = purpose;
        this.subjectId = subjectId;
        this.reason = reason;
        this.refusedAt = refusedAt;
    }

    /** What the mail was about; null for nothing in particular. */
    public UUID subjectId() {
        return subjectId;
    }

    /** What the relay said. */
    public String reason() {
        return reason;
    }
}
