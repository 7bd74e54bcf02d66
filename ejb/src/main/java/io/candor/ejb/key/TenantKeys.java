package io.candor.ejb.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.InTenant;
import io.candor.persistence.key.KeyTakenException;
import io.candor.persistence.key.TenantKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Has the keys of tenants, for other features of the service layer. A tenant's first keys are made when they are asked for. They are kept
 * in memory for some minutes, so that a new signing key is used on every node soon.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TenantKeys {

    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Cache<UUID, KeyRing> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private InTenant inTenant;
    private TenantKeyMaking making;

    @Inject
    TenantKeys(InTenant inTenant, TenantKeyMaking making) {
        this.inTenant = inTenant;
        this.making = making;
    }

    /** For the container's proxy. */
    protected TenantKeys() {}

    /** The keys of a tenant that exists. May ask the database. */
    public KeyRing of(UUID tenant) {
        return kept.get(tenant, id -> inTenant.call(id, this::present));
    }

    /** The same, but only from memory: null if they have to be read first. */
    public KeyRing peek(UUID tenant) {
        return kept.getIfPresent(tenant);
    }

    /** The same, as they are stored now: for whoever meets the name of a key that is not known here yet. */
    public KeyRing reread(UUID tenant) {
        kept.invalidate(tenant);
        return of(tenant);
    }

    /** Puts a new signing key in place of the present one, which stays for checking. Other nodes follow within minutes. */
    public KeyRing renewSigning(UUID tenant) {
        inTenant.call(tenant, () -> {
            making.renewSigning();
            return null;
        });
        return reread(tenant);
    }

    /** Seals a secret of a tenant, so that it opens for this tenant alone. */
    public byte[] seal(UUID tenant, byte[] secret) {
        return new MasterKey(of(tenant).sealing()).wrap(tenant, TenantKey.Purpose.SEALING, secret);
    }

    /**
     * Opens what was sealed.
     *
     * @throws IllegalStateException if it was sealed for another tenant, or has been changed
     */
    public byte[] open(UUID tenant, byte[] sealed) {
        return new MasterKey(of(tenant).sealing()).unwrap(tenant, TenantKey.Purpose.SEALING, sealed);
    }

    /** The same for what strangers bring: empty if it was sealed for another tenant, has been changed, or is no seal at all. */
    public Optional<byte[]> find(UUID tenant, byte[] sealed) {
        try {
            return Optional.of(open(tenant, sealed));
        } catch (IllegalStateException noSeal) {
            return Optional.empty();
        }
    }

    private KeyRing present() {
        KeyRing ring = making.read();
        if (!ring.signing().isEmpty() && ring.lookup().length > 0 && ring.sealing() != null) {
            return ring;
        }
        try {
            making.makeFirst();
        } catch (KeyTakenException madeElsewhere) {
            return making.read();
        }
        return making.read();
    }
}
