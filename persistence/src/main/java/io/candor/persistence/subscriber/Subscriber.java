package io.candor.persistence.subscriber;

import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Somebody whom the tenant tells about changes. Either they asked for it: then they confirm it from their mailbox, choose what to hear
 * about, and leave whenever they like. Or they hold an account: then the tenant names them, and they hear what the policy promises to
 * them as long as it does. One person is one row, whatever the reasons, and gets one mail. Removed when neither reason is left and the
 * tenant erases it.
 */
@Entity
public class Subscriber extends TenantOwned {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration CONFIRMABLE = Duration.ofDays(7);
    private static final int ADDRESS_LENGTH = 400;

    /** How it stands with the voluntary part. */
    public enum Standing {
        /** Never asked. */
        NONE,
        /** Asked, and not confirmed yet. */
        ASKED,
        /** Wants to hear. */
        CONFIRMED,
        /** Wanted to hear, and does not any more. */
        LEFT
    }

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "address_hash")
    private byte[] addressHash;

    @Column(length = ADDRESS_LENGTH)
    private byte[] address;

    private String language;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(name = "is_policy")
    private boolean policy;

    @Column(name = "is_processors")
    private boolean processors;

    @Column(name = "is_account")
    private boolean account;

    @Column(name = "upload_id")
    private UUID uploadId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_count")
    private int askedCount;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Enumerated(EnumType.STRING)
    private Suppression suppression;

    @Column(name = "suppressed_at")
    private Instant suppressedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Subscriber() {}

    /**
     * Somebody who has just been heard of.
     *
     * @param addressHash by which the address is found
     * @param address encrypted
     * @param language BCP 47 tag in which to write
     * @param now the present instant, UTC
     */
    public Subscriber(byte[] addressHash, byte[] address, String language, Instant now) {
        this.addressHash = addressHash.clone();
        this.address = address.clone();
        this.language = language;
        this.standing = Standing.NONE;
        this.createdAt = now;
    }

    /**
     * Notes that somebody has typed this address into the form.
     *
     * @param wished what to hear about; keeps what was chosen before if it is confirmed already
     * @param now the present instant, UTC
     * @return whether a mail is due: not while one has just been sent, so that nobody's mailbox can be filled by others
     */
    public boolean ask(Set<NoticeTopic> wished, String wishedLanguage, Instant now) {
        boolean due = askedAt == null || !now.isBefore(askedAt.plus(PAUSE));
        if (standing != Standing.CONFIRMED) {
            choose(wished);
            if (!account) {
                language = wishedLanguage;
            }
            standing = Standing.ASKED;
        }
        if (due) {
            askedAt = now;
            askedCount++;
        }
        return due && suppression != Suppression.COMPLAINED;
    }

    /**
     * Confirms, from the mailbox.
     *
     * @param round of the link, see {@link #round}
     * @param now the present instant, UTC
     * @return false if the link is too old, or not the latest
     */
    public boolean confirm(int round, Instant now) {
        if (standing == Standing.CONFIRMED) {
            return true;
        }
        if (!isConfirmable(round, now)) {
            return false;
        }
        standing = Standing.CONFIRMED;
        confirmedAt = now;
        leftAt = null;
        // Who opens a link that was sent there can be reached.
        suppression = null;
        suppressedAt = null;
        return true;
    }

    /** Whether a link of this round still confirms. */
    public boolean isConfirmable(int round, Instant now) {
        return standing == Standing.CONFIRMED
                || standing == Standing.ASKED && round == askedCount && now.isBefore(askedAt.plus(CONFIRMABLE));
    }

    /**
     * Changes what is wanted.
     *
     * @param wished nothing at all is the same as leaving
     */
    public void prefer(Set<NoticeTopic> wished, String wishedLanguage, Instant now) {
        language = wishedLanguage;
        if (wished.isEmpty()) {
            leave(now);
            return;
        }
        choose(wished);
        if (standing != Standing.CONFIRMED) {
            standing = Standing.CONFIRMED;
            confirmedAt = now;
            leftAt = null;
        }
    }

    /** Ends the voluntary part. Again, it changes nothing. */
    public void leave(Instant now) {
        if (standing == Standing.CONFIRMED || standing == Standing.ASKED) {
            standing = Standing.LEFT;
            leftAt = now;
        }
        choose(Set.of());
    }

    /**
     * Sends nothing more to this address until its owner confirms anew. Who has complained has left the voluntary part by that; what is
     * promised to holders of accounts still goes to them, since a complaint releases nobody from a promise.
     *
     * @return whether that is news
     */
    public boolean suppress(Suppression reason, Instant now) {
        if (suppression == Suppression.COMPLAINED || suppression == reason) {
            return false;
        }
        suppression = reason;
        suppressedAt = now;
        if (reason == Suppression.COMPLAINED) {
            leave(now);
        }
        return true;
    }

    /** Is no holder of an account any more. */
    public void endAccount() {
        account = false;
        uploadId = null;
    }

    private void choose(Set<NoticeTopic> wished) {
        policy = wished.contains(NoticeTopic.POLICY);
        processors = wished.contains(NoticeTopic.PROCESSORS);
    }

    /** What they want to hear about, beyond what is promised to holders of accounts. */
    public Set<NoticeTopic> topics() {
        return NoticeTopic.of(policy, processors);
    }

    /** How often a mail with a link to confirm was sent: only the latest one confirms. */
    public int round() {
        return askedCount;
    }

    /** The encrypted address. */
    public byte[] address() {
        return address.clone();
    }

    /** BCP 47 tag in which to write. */
    public String language() {
        return language;
    }

    /** How it stands with the voluntary part. */
    public Standing standing() {
        return standing;
    }

    /** Whether the tenant says that they hold an account. */
    public boolean isAccount() {
        return account;
    }

    /** Why nothing is sent; empty if something is. */
    public Optional<Suppression> suppression() {
        return Optional.ofNullable(suppression);
    }

    /** When the row was made, UTC. */
    public Instant createdAt() {
        return createdAt;
    }
}
