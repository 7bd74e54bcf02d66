package io.candor.web.console.brand;

import io.candor.ejb.onboarding.preview.PreviewPermits;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.web.shared.session.PresentSession;
import io.candor.web.shared.session.PreviewCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;

/** Gives the caller's browser a permit to see the pages of a centre that is being prepared, for as long as the session lasts. */
@RequestScoped
class PreviewGiving {

    private final PreviewPermits permits;
    private final PresentSession session;
    private final ApplicationClock clock;

    @Inject
    PreviewGiving(PreviewPermits permits, PresentSession session, ApplicationClock clock) {
        this.permits = permits;
        this.session = session;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PreviewGiving() {
        this(null, null, null);
    }

    void give(HttpServletRequest request, HttpServletResponse response, String path) {
        Instant end = session.end();
        String permit = permits.permit(session.issuer(), session.id(), end);
        PreviewCookie.write(response, request.isSecure(), path, permit, Duration.between(clock.instant(), end));
    }
}
