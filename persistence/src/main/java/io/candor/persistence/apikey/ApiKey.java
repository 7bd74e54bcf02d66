package io.candor.persistence.apikey;

import com.fasterxml.jackson.core.type.TypeReference;
import io.candor.persistence.shared.JsonColumn;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A key by which a program reads or acts for a tenant. Made by a member, shown once, and from then on known by its beginning and the hash
 * of its random part alone. Ends by its expiry or by being revoked, and is never taken up again.
 */
@Entity
@Table(name = "api_key")
public class ApiKey extends TenantOwned {

    private static final int LONGEST_NAME = 80;

    private String name;

    @Column(name = "public_part")
    private String publicPart;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] hash;

    @Convert(converter = ScopesColumn.class)
    private Set<ApiScope> scopes;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected ApiKey() {}

    /**
     * What somebody asks of a new key.
     *
     * @param name what it is for; 1 to 80 characters
     * @param scopes what it may do; at least one thing
     * @param expiresAt from when it is no longer taken, UTC; null for never
     */
    public record Wanted(String name, Set<ApiScope> scopes, Instant expiresAt) {

        /**
         * @throws RefusedException if the name is missing, too long or has control characters, or the key may do nothing
         */
        public Wanted {
            name = name == null ? "" : name.strip();
            scopes = Set.copyOf(scopes);
            if (name.isEmpty()
                    || name.codePointCount(0, name.length()) > LONGEST_NAME
                    || name.chars().anyMatch(Character::isISOControl)) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.api-key-name");
            }
            if (scopes.isEmpty()) {
                throw new RefusedException(RefusedException.Fault.INPUT, "error.api-key-scopes");
            }
        }
    }

    /**
     * @param publicPart by which the key is found; unique with the tenant
     * @param hash SHA-256 of the whole key
     * @param createdBy who made it, by name
     * @param now UTC
     * @throws RefusedException if it would have expired already
     */
    public ApiKey(Wanted wanted, String publicPart, byte[] hash, String createdBy, Instant now) {
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.api-key-expiry");
        }
        this.name = wanted.name();
        this.scopes = new TreeSet<>(wanted.scopes());
        this.expiresAt = wanted.expiresAt();
        this.publicPart = publicPart;
        this.hash = hash.clone();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** Ends it; a second time changes nothing. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Whether a key handed in is this one, and is still taken; takes the same time whatever differs. */
    public boolean takes(byte[] hashOfKey, Instant now) {
        return MessageDigest.isEqual(hash, hashOfKey) && isActive(now);
    }

    /** Whether it has been neither revoked nor has it expired. */
    public boolean isActive(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    /** What it is for. */
    public String name() {
        return name;
    }

    /** By which it is found, and told from others by people. */
    public String publicPart() {
        return publicPart;
    }

    /** What it may do. */
    public Set<ApiScope> scopes() {
        return Set.copyOf(scopes);
    }

    /** Who made it. */
    public String createdBy() {
        return createdBy;
    }

    /** When it was made, UTC. */
    public Instant createdAt() {
        return createdAt;
    }

    /** From when it is no longer taken, UTC; empty for never. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** When it was last used, UTC, to the minute; empty for never. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** When it was revoked, UTC; empty if it was not. */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** Stores the scopes as a JSON array. */
    @Converter
    static class ScopesColumn extends JsonColumn<Set<ApiScope>> {
        ScopesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
