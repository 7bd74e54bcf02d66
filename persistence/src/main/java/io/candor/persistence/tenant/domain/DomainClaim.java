package io.candor.persistence.tenant.domain;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * A tenant's claim that a host name is its own. Pending until the token is found in a TXT record of the name; verified from then on, as long
 * as it is found; lost when it is looked for and the name server says that it is not there any more. Several tenants may claim a name, one
 * can prove it.
 */
@Entity
@Table(name = "domain_claim")
public class DomainClaim extends TenantOwned {

    /** How long a verified name leads to the centre without its record. */
    public static final Duration GRACE = Duration.ofDays(7);

    private static final String LABEL = "_candor-challenge.";
    private static final String BEGINNING = "candor-verification=";

    /** How far the proof has come. */
    public enum State {
        PENDING,
        VERIFIED,
        LOST
    }

    private String host;

    private String token;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "missing_since")
    private Instant missingSince;

    /** For the persistence provider. */
    protected DomainClaim() {}

    /**
     * A pending claim.
     *
     * @param token random, and known to nobody who cannot see the tenant's console
     */
    public DomainClaim(HostName host, String token) {
        this.host = host.value();
        this.token = token;
        this.state = State.PENDING;
    }

    /**
     * Takes note of what a look-up has found.
     *
     * @param records texts of the TXT records of {@link #recordName}; empty if there are none
     * @param now the present instant, UTC
     * @return the state from now on
     */
    public State looked(Collection<String> records, Instant now) {
        checkedAt = now;
        if (isProvedBy(records)) {
            state = State.VERIFIED;
            missingSince = null;
        } else if (state == State.VERIFIED) {
            state = State.LOST;
        }
        return state;
    }

    /**
     * Takes note of what was found when nobody asked for it: a record that is gone costs the name only once it has stayed away for long, since
     * records get lost when name servers change.
     *
     * @param records texts of the TXT records; empty if there are none
     * @param now the present instant, UTC
     * @return the state from now on
     */
    public State lookedAgain(Collection<String> records, Instant now) {
        if (state != State.VERIFIED) {
            return state;
        }
        checkedAt = now;
        if (isProvedBy(records)) {
            missingSince = null;
        } else if (missingSince == null) {
            missingSince = now;
        } else if (!now.isBefore(missingSince.plus(GRACE))) {
            state = State.LOST;
        }
        return state;
    }

    private boolean isProvedBy(Collection<String> records) {
        return records.stream().anyMatch(text -> text.strip().equals(recordValue()));
    }

    /** Since when the record of a verified name has not been found, UTC; null if it was there last time. */
    public Instant missingSince() {
        return state == State.VERIFIED ? missingSince : null;
    }

    /** The name whose TXT record proves the claim. */
    public String recordName() {
        return recordName(host);
    }

    /** The name whose TXT record proves a claim of a host. */
    public static String recordName(String host) {
        return LABEL + host;
    }

    /** What the record must say. */
    public String recordValue() {
        return BEGINNING + token;
    }

    /** The host name, in ASCII. */
    public String host() {
        return host;
    }

    /** How far the proof has come. */
    public State state() {
        return state;
    }

    /** When the record was looked for last, UTC; null if never. */
    public Instant checkedAt() {
        return checkedAt;
    }

    /**
     * Refuses names that lead to the platform itself.
     *
     * @param platformHosts lower case
     * @throws RefusedException {@code error.host-platform} if it is one of them or lies below one
     */
    public static void refusePlatform(HostName host, Collection<String> platformHosts) {
        if (platformHosts.stream().anyMatch(host::isWithin)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.host-platform");
        }
    }
}
