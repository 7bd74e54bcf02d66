package io.candor.persistence.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what messages to an address are signed, sealed with the tenant's key: the present secret, and for a day after it was renewed the former
 * one as well.
 */
@Embeddable
public class SigningSecrets {

    /** How long the former secret signs as well. */
    public static final Duration OVERLAP = Duration.ofDays(1);

    @Column(length = 512)
    private byte[] secret;

    @Column(name = "former_secret", length = 512)
    private byte[] formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    /** For the persistence provider. */
    protected SigningSecrets() {}

    /**
     * @param sealed the first secret, sealed with the tenant's key
     */
    public SigningSecrets(byte[] sealed) {
        this.secret = sealed.clone();
    }

    /** The same with another secret; for a day the present one signs as well. */
    public SigningSecrets renewed(byte[] sealed, Instant now) {
        var renewed = new SigningSecrets(sealed);
        renewed.formerSecret = secret;
        renewed.formerUntil = now.plus(OVERLAP);
        return renewed;
    }

    /** The secrets that sign now, sealed; the present one first. */
    public List<byte[]> signing(Instant now) {
        var secrets = new ArrayList<byte[]>();
        secrets.add(secret.clone());
        if (formerSecret != null && formerUntil.isAfter(now)) {
            secrets.add(formerSecret.clone());
        }
        return secrets;
    }

    /** Until when the former secret signs as well, UTC; empty if there is none. */
    public Optional<Instant> formerUntil() {
        return Optional.ofNullable(formerUntil);
    }
}
