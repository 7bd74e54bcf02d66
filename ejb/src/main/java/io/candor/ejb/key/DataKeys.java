package io.candor.ejb.key;

import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * Keys of single things of the current tenant, such as a request: made for it, kept by it, wrapped by the tenant's own key. When the
 * wrapped key is gone, nothing that was sealed with it opens again, in whatever copy.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DataKeys {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TenantKeys keys;
    private final CurrentTenant tenant;

    @Inject
    DataKeys(TenantKeys keys, CurrentTenant tenant) {
        this.keys = keys;
        this.tenant = tenant;
    }

    /** For the container's proxy. */
    protected DataKeys() {
        this(null, null);
    }

    /** A new key, and the same wrapped, to be kept. */
    public record Made(DataKey key, byte[] wrapped) {

        /** Copies what it is given. */
        public Made {
            wrapped = wrapped.clone();
        }

        @Override
        public byte[] wrapped() {
            return wrapped.clone();
        }
    }

    /**
     * Makes a key.
     *
     * @param owner what it is for, such as {@code request:} and its id; the key opens for nothing else
     */
    public Made make(String owner) {
        var secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        try {
            byte[] wrapped = ring().sealing().encrypt(secret, bound(owner));
            return new Made(new DataKey(secret, tenant.id() + ":" + owner), wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be wrapped", e);
        }
    }

    /**
     * Unwraps a key that was made for the same owner in the same tenant.
     *
     * @throws IllegalStateException if it was made for another, or has been changed
     */
    public DataKey open(String owner, byte[] wrapped) {
        try {
            byte[] secret = ring().sealing().decrypt(wrapped, bound(owner));
            return new DataKey(secret, tenant.id() + ":" + owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key does not open", e);
        }
    }

    /** A keyed hash of a text under the tenant's own key: the same text is found again in this tenant, and in no other. */
    public byte[] mark(String purpose, String text) {
        return Sha256.hmac(ring().lookup(), (purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private KeyRing ring() {
        return keys.of(tenant.id());
    }

    private byte[] bound(String owner) {
        return ("candor:data-key:" + tenant.id() + ":" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
