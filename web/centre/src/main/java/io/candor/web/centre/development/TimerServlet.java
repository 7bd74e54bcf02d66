package io.candor.web.centre.development;

import io.candor.ejb.consent.ledger.CheckpointTimer;
import io.candor.ejb.consent.origin.OriginSightingsTimer;
import io.candor.ejb.notice.sight.NoticeSightsTimer;
import io.candor.ejb.session.SessionEnding;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.task.TaskEngine;
import io.candor.ejb.tenant.TenantChangesTimer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * POST to {@code /dev/timers/name} runs a timer now: {@code tenant-changes}, {@code ended-sessions}, {@code origin-sightings},
 * {@code notice-sights} or {@code consent-checkpoints}; {@code tasks} runs every task that is due and answers when they are done.
 */
@WebServlet("/dev/timers/*")
public class TimerServlet extends HttpServlet {

    private final transient Map<String, Runnable> timers;
    private final transient CandorConfiguration configuration;

    @Inject
    TimerServlet(
            TenantChangesTimer tenantChanges,
            SessionEnding sessions,
            OriginSightingsTimer sightings,
            NoticeSightsTimer notices,
            CheckpointTimer checkpoints,
            TaskEngine tasks,
            CandorConfiguration configuration) {
        this.timers = Map.of(
                "/tenant-changes", tenantChanges::look,
                "/ended-sessions", sessions::forgetOld,
                "/origin-sightings", sightings::write,
                "/notice-sights", notices::write,
                "/consent-checkpoints", checkpoints::seal,
                "/tasks", tasks::runDue);
        this.configuration = configuration;
    }

    /** For the container. */
    protected TimerServlet() {
        this.timers = Map.of();
        this.configuration = null;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Runnable timer = timers.get(String.valueOf(request.getPathInfo()));
        if (!configuration.isDevelopment() || timer == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        timer.run();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
