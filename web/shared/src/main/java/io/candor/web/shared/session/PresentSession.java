package io.candor.web.shared.session;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** The session of this request, for what has to end with it. */
@RequestScoped
public class PresentSession {

    private final Optional<SignedIn> signedIn;
    private final Instant idleEnd;
    private final Instant lastEnd;

    @Inject
    PresentSession(HttpServletRequest request, ApplicationClock clock, CandorConfiguration configuration) {
        SessionLimits limits = SessionLimits.from(configuration);
        signedIn = SignedIn.in(request.getSession(false)).filter(who -> who.isCaller(request));
        idleEnd = clock.instant().plus(limits.idle());
        lastEnd = signedIn.map(who -> who.since().plus(limits.longest())).orElse(idleEnd);
    }

    /** For the container's proxy. */
    protected PresentSession() {
        this.signedIn = Optional.empty();
        this.idleEnd = null;
        this.lastEnd = null;
    }

    /** The realm's issuer address; empty if nobody is signed in. */
    public String issuer() {
        return signedIn.map(SignedIn::issuer).orElse("");
    }

    /** The session at Keycloak; empty if nobody is signed in. */
    public String id() {
        return signedIn.map(SignedIn::sessionId).orElse("");
    }

    /** When the session ends if nothing more is done in it, UTC. */
    public Instant end() {
        return lastEnd.isBefore(idleEnd) ? lastEnd : idleEnd;
    }
}
