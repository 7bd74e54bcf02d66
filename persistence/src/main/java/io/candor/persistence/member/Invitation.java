package io.candor.persistence.member;

import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import io.candor.persistence.tenant.MemberRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody is asked to work for the tenant. Open from the mail on until it is accepted by an account that receives mail at the same
 * address, withdrawn, or has run out; sending it again makes a new secret and a new period, and the old mail's link is void.
 */
@Entity
public class Invitation extends TenantOwned {

    /** How long the link in the mail can be used. */
    public static final Duration LIFE = Duration.ofDays(7);

    private static final String PURPOSE = "invitation";

    /** What has become of it. */
    public enum State {
        /** Waits for an answer; void once it has run out. */
        OPEN,
        /** The person is a member, or has been. */
        ACCEPTED,
        /** Taken back before it was accepted. */
        WITHDRAWN
    }

    private String email;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    private String language;

    @Column(name = "token_hash")
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "is_undeliverable")
    private boolean undeliverable;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Invitation() {}

    /**
     * An invitation whose mail has yet to be sent ({@link #send}).
     *
     * @param language BCP 47 tag of the mail
     * @param invitedBy name of the member who invites
     */
    public Invitation(EmailAddress email, MemberRole role, String language, String invitedBy) {
        this.email = email.value();
        this.role = role;
        this.language = language;
        this.invitedBy = invitedBy;
        this.state = State.OPEN;
    }

    /**
     * Makes the secret for a mail; that of an earlier mail is void from now on.
     *
     * @param now the present instant, UTC
     */
    public MailToken send(Instant now) {
        checkOpen();
        MailToken token = MailToken.make();
        tokenHash = hash(token);
        invitedAt = now;
        expiresAt = now.plus(LIFE);
        undeliverable = false;
        return token;
    }

    /** Notes that the mail will never arrive. */
    public void mailRefused() {
        undeliverable = true;
    }

    /**
     * Takes it back.
     *
     * @throws RefusedException {@code error.invitation-over} if it was answered meanwhile
     */
    public void withdraw() {
        checkOpen();
        state = State.WITHDRAWN;
    }

    /**
     * Lets it wait again as if it had never been taken back: the link in the mail works again, as long as it would have.
     *
     * @throws RefusedException {@code error.invitation-over} if it was not taken back
     */
    public void restore() {
        if (state != State.WITHDRAWN) {
            throw over();
        }
        state = State.OPEN;
    }

    /**
     * Says yes; works once.
     *
     * @param address an address at which the account has proved to receive mail
     * @param now the present instant, UTC
     * @throws RefusedException {@code error.invitation-over} if it was answered, withdrawn or has run out; {@code
     *     error.invitation-address} if it was sent to another address
     */
    public void accept(EmailAddress address, Instant now) {
        if (!isAnswerable(now)) {
            throw over();
        }
        if (!address.value().equals(email)) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.invitation-address", email);
        }
        state = State.ACCEPTED;
        tokenHash = null;
    }

    /** Whether it can still be accepted at an instant. */
    public boolean isAnswerable(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }

    private void checkOpen() {
        if (state != State.OPEN) {
            throw over();
        }
    }

    private static RefusedException over() {
        return new RefusedException(RefusedException.Fault.STATE, "error.invitation-over");
    }

    /** What is kept of an invitation's secret. */
    public static String hash(MailToken token) {
        return token.hash(PURPOSE);
    }

    /** To whom it was sent, in the normal form. */
    public String email() {
        return email;
    }

    /** What the person will be. */
    public MemberRole role() {
        return role;
    }

    /** BCP 47 tag of the mail. */
    public String language() {
        return language;
    }

    /** Name of the member who invites. */
    public String invitedBy() {
        return invitedBy;
    }

    /** When the last mail was written. */
    public Instant invitedAt() {
        return invitedAt;
    }

    /** From when on it is void. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whether the mail could not be delivered. */
    public boolean isUndeliverable() {
        return undeliverable;
    }
}
