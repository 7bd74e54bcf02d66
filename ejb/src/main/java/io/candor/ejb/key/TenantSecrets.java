package io.candor.ejb.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.candor.ejb.shared.InTenant;
import io.candor.persistence.key.KeyTakenException;
import io.candor.persistence.key.TenantKey.Purpose;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;

/**
 * Has those keys of tenants that are needed now and then, for other features of the service layer: made when they are asked for, kept in
 * memory for some minutes. Those of the ledger are {@link TenantKeys}.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TenantSecrets {

    private static final int MOST = 10_000;
    private static final int RSA_BITS = 2048;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cache<Name, byte[]> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private InTenant inTenant;
    private TenantKeyMaking making;

    @Inject
    TenantSecrets(InTenant inTenant, TenantKeyMaking making) {
        this.inTenant = inTenant;
        this.making = making;
    }

    /** For the container's proxy. */
    protected TenantSecrets() {}

    private record Name(UUID tenant, Purpose purpose, int generation) {}

    /** The key that signs a tenant's mail, RSA in PKCS #8. May ask the database, and the first time takes a while to make. */
    public byte[] mail(UUID tenant) {
        return of(new Name(tenant, Purpose.MAIL, 1)).clone();
    }

    /**
     * A key that signs a tenant's mail in the name of its own domain, RSA in PKCS #8. May ask the database.
     *
     * @param generation from {@link #nextSender}
     */
    public byte[] sender(UUID tenant, int generation) {
        return of(new Name(tenant, Purpose.SENDER, generation)).clone();
    }

    /**
     * Makes another key for a tenant's own domain, which takes a while; those before stay.
     *
     * @return its generation
     */
    public int nextSender(UUID tenant) {
        byte[] secret = made();
        return inTenant.call(tenant, () -> making.keepNext(Purpose.SENDER, secret));
    }

    private byte[] of(Name name) {
        return kept.get(name, wanted -> inTenant.call(wanted.tenant(), () -> present(wanted)));
    }

    private byte[] present(Name wanted) {
        Purpose purpose = wanted.purpose();
        if (purpose == Purpose.SENDER) {
            return making.find(purpose, wanted.generation()).orElseThrow();
        }
        return making.find(purpose).orElseGet(() -> {
            try {
                making.keepFirst(purpose, made());
            } catch (KeyTakenException madeElsewhere) {
                return making.find(purpose).orElseThrow();
            }
            return making.find(purpose).orElseThrow();
        });
    }

    private static byte[] made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, RANDOM);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows RSA", e);
        }
    }
}
