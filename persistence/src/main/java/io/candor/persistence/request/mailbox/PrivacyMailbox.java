package io.candor.persistence.request.mailbox;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tenant's privacy mailbox, of which each new mail becomes a request. What lies in it at the beginning is left alone; from then on the place
 * up to which it was read moves on. At most one a tenant.
 */
@Entity
@Table(name = "privacy_mailbox")
public class PrivacyMailbox extends TenantOwned {

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_FIELD = 255;
    private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    /** How the way to the server is protected. */
    public enum Protection {
        /** TLS from the first byte, usually on port 993. */
        IMPLICIT(993),
        /** TLS after the greeting, usually on port 143. */
        STARTTLS(143),
        /** Not at all: in development alone. */
        OFF(143);

        private final int usualPort;

        Protection(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /** Why it could not be read. */
    public enum Fault {
        /** The server does not answer, or its certificate does not hold. */
        UNREACHABLE,
        /** User or password is wrong. */
        SIGN_IN,
        /** There is no such folder. */
        FOLDER
    }

    /**
     * Where it is.
     *
     * @param host name of the server
     * @param port 143 or 993, in development any
     * @param protection how the way there is protected
     * @param username of the account
     * @param folder that is read
     */
    public record Place(String host, int port, Protection protection, String username, String folder) {}

    private String host;

    private int port;

    @Enumerated(EnumType.STRING)
    private Protection protection;

    private String username;

    @Column(length = 1024)
    private byte[] password;

    private String folder;

    @Column(name = "uid_validity")
    private long uidValidity;

    @Column(name = "last_uid")
    private long lastUid;

    @Column(name = "left_count")
    private int left;

    @Column(name = "polled_at")
    private Instant polledAt;

    @Enumerated(EnumType.STRING)
    private Fault fault;

    @Version
    private int version;

    /** For the persistence provider. */
    protected PrivacyMailbox() {}

    /**
     * @param sealedPassword sealed with the tenant's key
     * @param local whether any port and a way without protection will do, as in development
     * @throws RefusedException if the place is none
     */
    public PrivacyMailbox(Place place, byte[] sealedPassword, boolean local) {
        write(place, sealedPassword, local);
    }

    /**
     * Reads another place from now on, or the same with another password; what lies there now is left alone.
     *
     * @param sealedPassword sealed with the tenant's key; null for the one that is kept
     * @param local as for a new one
     * @throws RefusedException if the place is none
     */
    public void move(Place place, byte[] sealedPassword, boolean local) {
        boolean same = place.host().equals(host)
                && place.username().equals(username)
                && place.folder().equals(folder);
        if (sealedPassword == null && !same) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.mailbox-password");
        }
        write(place, sealedPassword == null ? password : sealedPassword, local);
        fault = null;
        if (!same) {
            uidValidity = 0;
            lastUid = 0;
        }
    }

    /**
     * Notes that it was read.
     *
     * @param validity under which its places hold
     * @param last place up to which it was read
     * @param leftNow how many mails could not be taken and lie there
     */
    public void read(long validity, long last, int leftNow, Instant now) {
        left = validity == uidValidity ? left + leftNow : leftNow;
        uidValidity = validity;
        lastUid = last;
        polledAt = now;
        fault = null;
    }

    /**
     * Notes that it could not be read.
     *
     * @return whether that is news
     */
    public boolean failed(Fault why, Instant now) {
        boolean news = fault != why;
        fault = why;
        polledAt = now;
        return news;
    }

    /** Forgets how many mails were left: somebody has looked at them. */
    public void lookedAt() {
        left = 0;
    }

    /** Where it is. */
    public Place place() {
        return new Place(host, port, protection, username, folder);
    }

    /** Its password, sealed with the tenant's key. */
    public byte[] password() {
        return password.clone();
    }

    /** Under which its places hold; 0 if it was not read yet. */
    public long uidValidity() {
        return uidValidity;
    }

    /** Place up to which it was read. */
    public long lastUid() {
        return lastUid;
    }

    /** How many mails could not be taken and lie there, until somebody has looked at them. */
    public int left() {
        return left;
    }

    /** When it was last tried, UTC; empty for never. */
    public Optional<Instant> polledAt() {
        return Optional.ofNullable(polledAt);
    }

    /** Why it could not be read the last time; empty if it could. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    private void write(Place place, byte[] sealedPassword, boolean local) {
        String name = Objects.toString(place.host(), "");
        if (name.length() > LONGEST_HOST || !HOST.matcher(name).matches()) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.mailbox-host");
        }
        boolean usual = place.protection() != Protection.OFF && place.port() == place.protection().usualPort;
        boolean free = local && place.port() > 0 && place.port() < 65_536;
        if (!usual && !free) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.mailbox-port");
        }
        checkField(place.username());
        checkField(place.folder());
        host = name;
        port = place.port();
        protection = place.protection();
        username = place.username();
        folder = place.folder();
        password = sealedPassword.clone();
    }

    private static void checkField(String text) {
        if (text == null
                || text.isBlank()
                || text.length() > LONGEST_FIELD
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.mailbox-field", LONGEST_FIELD);
        }
    }
}
