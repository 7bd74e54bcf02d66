package io.candor.persistence.request.system;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import io.candor.persistence.webhook.SigningSecrets;
import io.candor.persistence.webhook.WebhookAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One of the tenant's systems in which personal data lies. What has to be done there for a request is done by hand, or, once the system has an
 * address, asked of it by a signed message.
 */
@Entity
@Table(name = "data_system")
public class DataSystem extends TenantOwned {

    /** Longer names are refused. */
    public static final int LONGEST_NAME = 120;

    /** Longer descriptions are refused. */
    public static final int LONGEST_HOLDING = 500;

    private String name;

    private String holds;

    @Column(name = "is_anonymising")
    private boolean anonymising;

    private String url;

    @Embedded
    private SigningSecrets secrets;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "tried_status")
    private Integer triedStatus;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected DataSystem() {}

    /**
     * A system in which everything is done by hand.
     *
     * @param name what members call it, 1 to 120 characters
     * @param holds what lies there, up to 500 characters; may be empty
     * @param anonymising whether persons are made unrecognisable there where they ask for erasure
     * @throws RefusedException if the name is missing, or a text is too long or has control characters
     */
    public DataSystem(String name, String holds, boolean anonymising, Instant now) {
        write(name, holds, anonymising);
        this.createdAt = now;
    }

    /**
     * Describes it otherwise; parameters as for a new one.
     *
     * @throws RefusedException if the name is missing, or a text is too long or has control characters
     */
    public void describe(String newName, String newHolds, boolean newAnonymising) {
        write(newName, newHolds, newAnonymising);
    }

    /**
     * Asks it by messages from now on.
     *
     * @param sealedSecret sealed with the tenant's key
     * @param local whether http and addresses of this machine will do, as in development
     * @throws RefusedException if messages may not go there
     */
    public void connect(String newUrl, byte[] sealedSecret, boolean local) {
        url = WebhookAddress.checked(newUrl, local);
        secrets = new SigningSecrets(sealedSecret);
        triedAt = null;
        triedStatus = null;
    }

    /** Asks it no more: everything is done by hand. */
    public void disconnect() {
        url = null;
        secrets = null;
        triedAt = null;
        triedStatus = null;
    }

    /**
     * Signs with another secret from now on; for a day with the present one as well.
     *
     * @throws RefusedException if it has no address
     */
    public void renew(byte[] sealedSecret, Instant now) {
        checkConnected();
        secrets = secrets.renewed(sealedSecret, now);
    }

    /**
     * Makes sure that it is asked by messages.
     *
     * @throws RefusedException if it has no address
     */
    public void checkConnected() {
        if (url == null) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.request-system-by-hand");
        }
    }

    /**
     * Notes what came of a message that asks for nothing.
     *
     * @param status HTTP status; null if there was no answer
     */
    public void tried(Integer status, Instant now) {
        triedStatus = status;
        triedAt = now;
    }

    /** What members call it. */
    public String name() {
        return name;
    }

    /** What lies there; may be empty. */
    public String holds() {
        return holds;
    }

    /** Whether persons are made unrecognisable there where they ask for erasure. */
    public boolean isAnonymising() {
        return anonymising;
    }

    /** Where its messages go; empty if everything is done by hand. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** By what its messages are signed; empty if it gets none. */
    public Optional<SigningSecrets> secrets() {
        return url == null ? Optional.empty() : Optional.of(secrets);
    }

    /** When the last test message was sent, UTC; empty for never. */
    public Optional<Instant> triedAt() {
        return Optional.ofNullable(triedAt);
    }

    /** What was answered to it, as HTTP status; empty if nothing was. */
    public OptionalInt triedStatus() {
        return triedStatus == null ? OptionalInt.empty() : OptionalInt.of(triedStatus);
    }

    private void write(String newName, String newHolds, boolean newAnonymising) {
        String called = Objects.toString(newName, "").strip();
        if (called.isEmpty() || isUnfit(called, LONGEST_NAME)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-system-name", LONGEST_NAME);
        }
        String holding = Objects.toString(newHolds, "").strip();
        if (isUnfit(holding.replaceAll("\\R", " "), LONGEST_HOLDING)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-system-holds", LONGEST_HOLDING);
        }
        name = called;
        holds = holding;
        anonymising = newAnonymising;
    }

    private static boolean isUnfit(String text, int longest) {
        return text.codePointCount(0, text.length()) > longest || text.chars().anyMatch(Character::isISOControl);
    }
}
