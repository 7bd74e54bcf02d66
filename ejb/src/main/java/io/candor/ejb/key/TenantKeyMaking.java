package io.candor.ejb.key;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.key.KeyTakenException;
import io.candor.persistence.key.TenantKey;
import io.candor.persistence.key.TenantKey.Purpose;
import io.candor.persistence.key.TenantKeyRepository;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes and reads the current tenant's keys, each call in a transaction of its own. For {@link TenantKeys} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TenantKeyMaking {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TenantKeyRepository keys;
    private MasterKeySource masterKeys;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;

    @Inject
    TenantKeyMaking(
            TenantKeyRepository keys, MasterKeySource masterKeys, CurrentTenant currentTenant, ApplicationClock clock) {
        this.keys = keys;
        this.masterKeys = masterKeys;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected TenantKeyMaking() {}

    /** The keys as they are stored. */
    public KeyRing read() {
        byte[] sealing = only(Purpose.SEALING);
        List<KeyRing.Signing> signing = keys.list(Purpose.SIGNING).stream()
                .map(key -> signing(unwrapped(key)))
                .toList();
        return new KeyRing(signing, only(Purpose.LOOKUP), sealing.length == 0 ? null : AesGcm.of(List.of(sealing)));
    }

    /**
     * Makes the first key of each purpose, where it is missing.
     *
     * @throws KeyTakenException if another node does the same and was first
     */
    public void makeFirst() {
        if (keys.list(Purpose.SIGNING).isEmpty()) {
            addSigning(1);
        }
        makeOnly(Purpose.LOOKUP, "lookup-1");
        makeOnly(Purpose.SEALING, "sealing-1");
    }

    /** The key of a purpose in use; empty if none has been made. */
    public Optional<byte[]> find(Purpose purpose) {
        return keys.list(purpose).stream()
                .filter(TenantKey::isInUse)
                .findFirst()
                .map(this::unwrapped);
    }

    /** The key of a purpose and generation; empty if it has not been made. */
    public Optional<byte[]> find(Purpose purpose, int generation) {
        return keys.list(purpose).stream()
                .filter(key -> key.generation() == generation)
                .findFirst()
                .map(this::unwrapped);
    }

    /**
     * Keeps the next key of a purpose, beside those that are there.
     *
     * @return its generation
     * @throws KeyTakenException if another node does the same and was first
     */
    public int keepNext(Purpose purpose, byte[] secret) {
        int next = keys.list(purpose).stream()
                        .mapToInt(TenantKey::generation)
                        .max()
                        .orElse(0)
                + 1;
        String name = purpose.name().toLowerCase(Locale.ROOT) + "-" + next;
        keys.add(new TenantKey(purpose, next, name, wrapped(purpose, secret), clock.instant()));
        return next;
    }

    /**
     * Keeps the first key of a purpose.
     *
     * @throws KeyTakenException if another node does the same and was first
     */
    public void keepFirst(Purpose purpose, byte[] secret) {
        String name = purpose.name().toLowerCase(Locale.ROOT) + "-1";
        keys.add(new TenantKey(purpose, 1, name, wrapped(purpose, secret), clock.instant()));
    }

    /**
     * Retires the signing keys and makes the next one.
     *
     * @throws KeyTakenException if another node does the same and was first
     */
    public void renewSigning() {
        List<TenantKey> present = keys.list(Purpose.SIGNING);
        present.forEach(key -> key.retire(clock.instant()));
        addSigning(present.stream().mapToInt(TenantKey::generation).max().orElse(0) + 1);
    }

    private byte[] only(Purpose purpose) {
        List<TenantKey> present = keys.list(purpose);
        return present.isEmpty() ? new byte[0] : unwrapped(present.get(0));
    }

    private void makeOnly(Purpose purpose, String kid) {
        if (keys.list(purpose).isEmpty()) {
            keys.add(new TenantKey(purpose, 1, kid, wrapped(purpose, random()), clock.instant()));
        }
    }

    private void addSigning(int generation) {
        byte[] seed = random();
        keys.add(new TenantKey(
                Purpose.SIGNING, generation, signing(seed).kid(), wrapped(Purpose.SIGNING, seed), clock.instant()));
    }

    private byte[] wrapped(Purpose purpose, byte[] secret) {
        return masterKeys.get().wrap(currentTenant.id(), purpose, secret);
    }

    private byte[] unwrapped(TenantKey key) {
        return masterKeys.get().unwrap(currentTenant.id(), key.purpose(), key.wrapped());
    }

    private static KeyRing.Signing signing(byte[] seed) {
        try {
            byte[] publicKey = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
            var jwk = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(publicKey)).build();
            return new KeyRing.Signing(jwk.computeThumbprint().toString(), seed, publicKey);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("an Ed25519 key could not be made", e);
        }
    }

    private static byte[] random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
