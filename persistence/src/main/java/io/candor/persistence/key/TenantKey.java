package io.candor.persistence.key;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A secret key of a tenant, wrapped. Made when it is first needed; of each purpose the latest generation is in use. A retired key signs
 * nothing new, and stays so that what it has signed can be checked.
 */
@Entity
@Table(name = "tenant_key")
public class TenantKey extends TenantOwned {

    /** What a key is for. */
    public enum Purpose {
        /** Ed25519: signs receipts and checkpoints. */
        SIGNING,
        /** HMAC-SHA-256: turns a subject into what it is found by. Never replaced, because nobody would be found any more. */
        LOOKUP,
        /** AES-256-GCM: seals what the tenant must have back, such as the secrets of webhooks. */
        SEALING,
        /** RSA, PKCS #8: signs mail in the name of the platform's domain (DKIM). */
        MAIL,
        /** RSA, PKCS #8: signs mail in the name of the tenant's own domain; which one is in use, its sender says. */
        SENDER
    }

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private int generation;

    private String kid;

    @Column(length = 4000)
    private byte[] wrapped;

    private Instant createdAt;

    private Instant retiredAt;

    /** For the persistence provider. */
    protected TenantKey() {}

    /**
     * @param purpose what it is for
     * @param generation 1 for the first of its purpose
     * @param kid its name in signatures, unique with the tenant
     * @param wrapped the key under the master key
     * @param createdAt now, UTC
     */
    public TenantKey(Purpose purpose, int generation, String kid, byte[] wrapped, Instant createdAt) {
        this.purpose = purpose;
        this.generation = generation;
        this.kid = kid;
        this.wrapped = wrapped.clone();
        this.createdAt = createdAt;
    }

    /** Puts it out of use; a second time changes nothing. */
    public void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    /** What it is for. */
    public Purpose purpose() {
        return purpose;
    }

    /** Counts the keys of a purpose from 1. */
    public int generation() {
        return generation;
    }

    /** Its name in signatures. */
    public String kid() {
        return kid;
    }

    /** The key under the master key. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /** Whether it may be used for something new. */
    public boolean isInUse() {
        return retiredAt == null;
    }
}
