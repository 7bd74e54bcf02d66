package io.candor.persistence.tenant.opening;

import io.candor.persistence.mail.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * Whoever receives mail at an address may set up one centre. Granted by an operator, spent by the first centre, gone a month after it was
 * granted. Global: there is no tenant yet.
 */
@Entity
@Table(name = "opening_permit")
public class OpeningPermit {

    /** How long it is good. */
    public static final Duration LIFE = Duration.ofDays(30);

    @Id
    private String email;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "spent_at")
    private Instant spentAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected OpeningPermit() {}

    /**
     * @param invitedBy how the operator is called
     * @param now the present instant, UTC
     */
    public OpeningPermit(EmailAddress email, String invitedBy, Instant now) {
        this.email = email.value();
        this.invitedBy = invitedBy;
        this.grantedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /**
     * One that was taken back, as it was.
     *
     * @param expiresAt UTC
     * @param spentAt UTC; null for not yet
     */
    public static OpeningPermit asBefore(EmailAddress email, String invitedBy, Instant expiresAt, Instant spentAt) {
        var permit = new OpeningPermit(email, invitedBy, expiresAt.minus(LIFE));
        permit.spentAt = spentAt;
        return permit;
    }

    /** Is granted once more, for another centre if it was spent. */
    public void again(String by, Instant now) {
        invitedBy = by;
        grantedAt = now;
        expiresAt = now.plus(LIFE);
        spentAt = null;
    }

    /** Is good no longer. */
    public void spend(Instant now) {
        spentAt = now;
    }

    /** Whether a centre can be set up on it. */
    public boolean isGood(Instant now) {
        return spentAt == null && now.isBefore(expiresAt);
    }

    /** The address, in the normal form. */
    public String email() {
        return email;
    }

    /** How the operator is called who granted it last. */
    public String invitedBy() {
        return invitedBy;
    }

    /** Until when it is good, UTC. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When a centre was begun on it, UTC; null for not yet. */
    public Instant spentAt() {
        return spentAt;
    }
}
