package io.candor.persistence.tenant.sender;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import io.candor.persistence.tenant.domain.HostName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The address under its own domain from which a tenant's notices come. Pending until the tenant's public key is found in the DNS of the domain,
 * which proves that the domain is the tenant's, and by which receivers check the signature; verified from then on. While the key is not found,
 * mails come from the platform's sender, since receivers would not find it either; once that has lasted for long, the sender is lost.
 * At most one a tenant, and a domain is proved for one tenant at a time.
 */
@Entity
@Table(name = "mail_sender")
public class MailSender extends TenantOwned {

    /** How long a verified sender waits for its key to come back. */
    public static final Duration GRACE = Duration.ofDays(7);

    private static final int LONGEST_DMARC = 20;

    /** How far the proof has come. */
    public enum State {
        PENDING,
        VERIFIED,
        LOST
    }

    @Column(name = "display_name")
    private String name;

    @Column(name = "local_part")
    private String localPart;

    private String domain;

    @Column(name = "reply_to")
    private String replyTo;

    @Enumerated(EnumType.STRING)
    private State state;

    private int generation;

    @Column(name = "next_generation")
    private Integer nextGeneration;

    @Column(name = "is_returning")
    private boolean returning;

    private String dmarc;

    @Column(name = "proved_domain")
    private String provedDomain;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "missing_since")
    private Instant missingSince;

    @Version
    private int version;

    /** For the persistence provider. */
    protected MailSender() {}

    /**
     * A pending one.
     *
     * @param generation of the key that is to sign
     */
    public MailSender(SenderChoice choice, int generation) {
        this.generation = generation;
        this.state = State.PENDING;
        write(choice);
    }

    /** Changes it; another domain must be proved anew. */
    public void change(SenderChoice choice) {
        if (!choice.domain().value().equals(domain)) {
            state = State.PENDING;
            provedDomain = null;
            missingSince = null;
            checkedAt = null;
            returning = false;
            dmarc = null;
        }
        write(choice);
    }

    /**
     * Begins to replace the key: the next one signs as soon as it is found in the DNS. One that was never found is replaced at once.
     *
     * @param next of the key that follows
     * @throws RefusedException {@code error.sender-renewing} if a next one is awaited already
     */
    public void renew(int next) {
        if (nextGeneration != null) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.sender-renewing");
        }
        if (state == State.VERIFIED) {
            nextGeneration = next;
        } else {
            generation = next;
        }
    }

    /**
     * Takes note of what a look-up has found.
     *
     * @param now the present instant, UTC
     */
    public void looked(SenderFindings found, Instant now) {
        checkedAt = now;
        returning = found.returning();
        String policy = Objects.toString(found.dmarc(), "");
        dmarc = policy.isEmpty() ? null : policy.substring(0, Math.min(policy.length(), LONGEST_DMARC));
        if (nextGeneration != null && found.nextKey()) {
            generation = nextGeneration;
            nextGeneration = null;
            verified();
        } else if (found.key()) {
            verified();
        } else if (state == State.VERIFIED) {
            missing(now);
        }
    }

    private void verified() {
        state = State.VERIFIED;
        provedDomain = domain;
        missingSince = null;
    }

    private void missing(Instant now) {
        if (missingSince == null) {
            missingSince = now;
        } else if (!now.isBefore(missingSince.plus(GRACE))) {
            state = State.LOST;
            provedDomain = null;
            if (nextGeneration != null) {
                generation = nextGeneration;
                nextGeneration = null;
            }
        }
    }

    private void write(SenderChoice choice) {
        name = choice.name();
        localPart = choice.localPart();
        domain = choice.domain().value();
        replyTo = choice.replyTo();
    }

    /** Whether notices come from it now. */
    public boolean isInUse() {
        return state == State.VERIFIED && missingSince == null;
    }

    /** As it was chosen. */
    public SenderChoice choice() {
        return new SenderChoice(name, localPart, new HostName(domain), replyTo);
    }

    /** The address that mail comes from. */
    public String address() {
        return localPart + "@" + domain;
    }

    /** How far the proof has come. */
    public State state() {
        return state;
    }

    /** Generation of the key that signs, or is to sign. */
    public int generation() {
        return generation;
    }

    /** Generation of the key that is to follow; empty if none is. */
    public OptionalInt nextGeneration() {
        return nextGeneration == null ? OptionalInt.empty() : OptionalInt.of(nextGeneration);
    }

    /** Whether mail returns to a name below the domain, which leads to the platform. */
    public boolean isReturning() {
        return returning;
    }

    /** The DMARC policy that the domain publishes; null if it publishes none. */
    public String dmarc() {
        return dmarc;
    }

    /** When it was looked for last, UTC; null for never. */
    public Instant checkedAt() {
        return checkedAt;
    }

    /** Since when the key of a verified sender has not been found, UTC; null if it was there last time. */
    public Instant missingSince() {
        return state == State.VERIFIED ? missingSince : null;
    }
}
