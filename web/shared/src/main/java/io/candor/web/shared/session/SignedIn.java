package io.candor.web.shared.session;

import io.candor.ejb.tenant.MembershipKeeping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is signed in, kept in the HTTP session from sign-in to its end.
 *
 * @param issuer the realm's issuer address
 * @param sessionId the Keycloak session, {@code sid}
 * @param subject the account, {@code sub}
 * @param name as the person wants to be called; the e-mail address if the account has no name
 * @param email the account's address
 * @param emailProved whether the realm has proved that the person receives mail there
 * @param since when the sign-in happened, UTC
 * @param idToken proof for Keycloak that the sign-out comes from here
 */
public record SignedIn(
        String issuer,
        String sessionId,
        String subject,
        String name,
        String email,
        boolean emailProved,
        Instant since,
        String idToken)
        implements Serializable {

    private static final String KEY = SignedIn.class.getName();
    private static final String LAST_SEEN = KEY + ".lastSeen";

    /** Who is signed in to a session; empty for none, and for no session at all. */
    static Optional<SignedIn> in(HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(KEY));
    }

    /** Whether the OIDC client, too, says that the caller is this person. */
    boolean isCaller(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        return caller != null && caller.getName().equals(subject);
    }

    /** An address at which the person is known to receive mail; null for none. */
    String provedEmail() {
        return emailProved ? email : null;
    }

    /** Notes that a member is here; nothing happens for anybody else. */
    void isHere(MembershipKeeping members) {
        members.seen(subject, name, provedEmail());
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEY, this);
        session.setAttribute(LAST_SEEN, since);
    }

    static Instant lastSeen(HttpSession session) {
        return (Instant) session.getAttribute(LAST_SEEN);
    }

    static void seen(HttpSession session, Instant now) {
        session.setAttribute(LAST_SEEN, now);
    }

    /** Without the token: it must never reach a log. */
    @Override
    public String toString() {
        return "SignedIn[" + subject + " since " + since + "]";
    }
}
