package io.candor.ejb.subscriber;

import io.candor.ejb.key.TenantKeys;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes and opens the current tenant's addresses, says by what one is found, and makes the secret parts of links in mails. For the
 * service layer alone. A link's secret is computed and not stored: it is bound to the tenant, to one person, to its purpose and to the
 * round in which it was sent.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AddressVault {

    private static final String HMAC = "HmacSHA256";
    private static final int HALF = 16;

    private TenantKeys keys;
    private CurrentTenant currentTenant;

    @Inject
    AddressVault(TenantKeys keys, CurrentTenant currentTenant) {
        this.keys = keys;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected AddressVault() {}

    /** What a link is for. */
    public enum Purpose {
        /** Confirms that the mailbox's owner asked. */
        CONFIRM,
        /** Shows and changes what is wanted, and leaves. */
        MANAGE
    }

    /** What a link's secret part says before it is checked. */
    public record Claim(UUID subscriber, byte[] proof) {}

    /** By what an address is found: 32 bytes, keyed, the same each time. */
    public byte[] hash(EmailAddress address) {
        return mac("candor:subscriber:" + address.value());
    }

    /** An address, encrypted; different each time. */
    public byte[] seal(EmailAddress address) {
        return keys.seal(currentTenant.id(), address.value().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens addresses, in their order.
     *
     * @throws IllegalStateException if one was not closed with this tenant's key
     */
    public List<String> open(List<byte[]> sealed) {
        return sealed.stream()
                .map(address -> new String(keys.open(currentTenant.id(), address), StandardCharsets.UTF_8))
                .toList();
    }

    /** The secret part of a link to one person. */
    public String token(UUID subscriber, Purpose purpose, int round) {
        byte[] token = ByteBuffer.allocate(2 * HALF)
                .putLong(subscriber.getMostSignificantBits())
                .putLong(subscriber.getLeastSignificantBits())
                .put(proof(subscriber, purpose, round))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What a link says; empty if it can be none. */
    public Optional<Claim> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != 2 * HALF) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        var subscriber = new UUID(buffer.getLong(), buffer.getLong());
        return Optional.of(new Claim(subscriber, Arrays.copyOfRange(bytes, HALF, 2 * HALF)));
    }

    /** Whether a link was made here, for this purpose and round. */
    public boolean isGenuine(Claim claim, Purpose purpose, int round) {
        return MessageDigest.isEqual(claim.proof(), proof(claim.subscriber(), purpose, round));
    }

    private byte[] proof(UUID subscriber, Purpose purpose, int round) {
        return Arrays.copyOf(mac("candor:subscriber-link:" + purpose + ":" + round + ":" + subscriber), HALF);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keys.of(currentTenant.id()).lookup(), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform knows HMAC-SHA-256", e);
        }
    }
}
