package io.candor.ejb.session;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.session.EndedSession;
import io.candor.persistence.session.EndedSessionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Ends sessions on every node. Open to every caller: whoever calls has proved it already, by the identity provider's signed logout
 * token or by the session itself.
 */
@Stateless
@PermitAll
public class SessionEnding {

    /** Longer than any session of the application can live. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private EndedSessionRepository sessions;
    private ApplicationClock clock;

    @Inject
    SessionEnding(EndedSessionRepository sessions, ApplicationClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SessionEnding() {}

    /**
     * Ends a session; ending it again changes nothing.
     *
     * @param issuer the realm's issuer address
     * @param sessionId the {@code sid} of its tokens
     */
    public void end(String issuer, String sessionId) {
        if (!sessions.exists(issuer, sessionId)) {
            sessions.add(new EndedSession(issuer, sessionId, clock.instant()));
        }
    }

    /** Whether a session has been ended and must be refused. */
    public boolean hasEnded(String issuer, String sessionId) {
        return sessions.exists(issuer, sessionId);
    }

    /** Forgets what nobody needs to know any more. Runs once an hour on each node. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forgetOld() {
        sessions.removeEndedBefore(clock.instant().minus(REMEMBERED));
    }
}
