package io.candor.persistence.promise;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody's word that a promise is kept, until a day. Never changed; a later one about the same words takes its place. It is about the
 * words, not about a version: a new version that promises the same in the same words does not make it void.
 */
@Entity
public class Attestation extends TenantOwned {

    /** Nobody vouches for longer than that, in days. */
    public static final int LONGEST = 731;

    private static final int LONGEST_NOTE = 1000;

    private String code;

    @Column(name = "wording_hash")
    private String wordingHash;

    private String sentence;

    @Column(name = "vouched_by")
    private String vouchedBy;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    private String note;

    /** For the persistence provider. */
    protected Attestation() {}

    /**
     * A word about a promise.
     *
     * @param promise must be one that only a person can vouch for
     * @param recordedBy subject of the member who records it
     * @param recordedAt UTC
     * @param today of the tenant's calendar
     * @throws RefusedException if the promise is of another kind, or the day has passed or is too far away
     */
    public Attestation(Promise promise, Vouching word, String recordedBy, Instant recordedAt, LocalDate today) {
        if (promise.proof() != Promise.Proof.ATTESTED) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.attestation-needless", promise.code());
        }
        LocalDate day = word.expiresOn();
        if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(LONGEST))) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.attestation-expiry");
        }
        if (word.note() != null && word.note().length() > LONGEST_NOTE) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.attestation-note", LONGEST_NOTE);
        }
        this.code = promise.code();
        this.wordingHash = promise.wordingHash();
        this.sentence = promise.sentence();
        this.vouchedBy = word.vouchedBy();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.expiresOn = day;
        this.note = word.note() == null || word.note().isBlank()
                ? null
                : word.note().strip();
    }

    /** What the promise says, by which it is known again. */
    public String wordingHash() {
        return wordingHash;
    }

    /** Subject of the member who vouches for it. */
    public String vouchedBy() {
        return vouchedBy;
    }

    /** When it was recorded, UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** The last day on which it holds, of the tenant's calendar. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** What it rests on; null if nothing was said. */
    public String note() {
        return note;
    }
}
