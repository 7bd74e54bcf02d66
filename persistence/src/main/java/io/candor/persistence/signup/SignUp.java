package io.candor.persistence.signup;

import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has typed an address and is to prove that its mailbox is theirs. Open until the link in the mail is used or has run out; gone a
 * month later. Global: there is no tenant yet.
 */
@Entity
@Table(name = "sign_up")
public class SignUp {

    /** How long the link can be used if the person asked for it. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** How long the link can be used if an operator invites. */
    public static final Duration INVITED = Duration.ofDays(14);

    private static final String PURPOSE = "sign-up";

    @Id
    private UUID id;

    private String email;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For the persistence provider. */
    protected SignUp() {}

    /**
     * @param token the secret that the mail carries
     * @param life how long the link in the mail can be used
     * @param askedAt the present instant, UTC
     */
    public SignUp(EmailAddress email, MailToken token, Duration life, Instant askedAt) {
        this.id = Ids.next();
        this.email = email.value();
        this.tokenHash = hash(token);
        this.askedAt = askedAt;
        this.expiresAt = askedAt.plus(life);
    }

    /**
     * Uses the link up.
     *
     * @param now the present instant, UTC
     * @throws RefusedException {@code error.sign-up-over} if it was used or has run out
     */
    public void use(Instant now) {
        if (!isOpen(now)) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.sign-up-over");
        }
        usedAt = now;
    }

    /** Whether the link can be used at an instant. */
    public boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** What is kept of a secret. */
    static String hash(MailToken token) {
        return token.hash(PURPOSE);
    }

    /** Names it. */
    public UUID id() {
        return id;
    }

    /** The address, in the normal form. */
    public EmailAddress email() {
        return new EmailAddress(email);
    }
}
