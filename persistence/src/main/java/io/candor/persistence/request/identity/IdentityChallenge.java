package io.candor.persistence.request.identity;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A link and a code that were mailed to the address of a request; who brings one of them back can read that mailbox. Either works once,
 * for a short time, and a code not after five wrong ones. Of both only hashes are kept.
 */
@Entity
@Table(name = "request_challenge")
public class IdentityChallenge extends TenantOwned {

    /** How long a link and its code are taken. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private static final int MOST_MISSES = 5;

    @Column(name = "request_id")
    private UUID requestId;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "token_hash")
    private byte[] tokenHash;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "code_hash")
    private byte[] codeHash;

    private int misses;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected IdentityChallenge() {}

    /**
     * @param tokenHash SHA-256 of what the link carries
     * @param codeHash keyed hash of the code
     * @param now UTC
     */
    public IdentityChallenge(UUID requestId, byte[] tokenHash, byte[] codeHash, Instant now) {
        this.requestId = requestId;
        this.tokenHash = tokenHash.clone();
        this.codeHash = codeHash.clone();
        this.madeAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /**
     * Takes the link's part once.
     *
     * @return whether it is taken
     */
    public boolean take(Instant now) {
        if (!isOpen(now)) {
            return false;
        }
        usedAt = now;
        return true;
    }

    /**
     * Takes a code once; a wrong one is counted.
     *
     * @return whether it is taken
     */
    public boolean takeCode(byte[] hash, Instant now) {
        if (!isOpen(now)) {
            return false;
        }
        if (!MessageDigest.isEqual(codeHash, hash)) {
            misses++;
            return false;
        }
        usedAt = now;
        return true;
    }

    /** Ends it, because a newer one was mailed. */
    public void supersede(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }

    /** Whether it can still be taken. */
    public boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && misses < MOST_MISSES;
    }

    /** The request that it is about. */
    public UUID requestId() {
        return requestId;
    }
}
