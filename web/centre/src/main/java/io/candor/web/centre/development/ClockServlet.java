package io.candor.web.centre.development;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** GET tells the application's present instant, POST moves it ({@code {"now": "2026-12-01T09:00:00Z"}}), DELETE returns to real time. */
@WebServlet("/dev/clock")
public class ClockServlet extends HttpServlet {

    private final transient ApplicationClock clock;
    private final transient CandorConfiguration configuration;

    @Inject
    ClockServlet(ApplicationClock clock, CandorConfiguration configuration) {
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the container. */
    protected ClockServlet() {
        this(null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOpen(response)) {
            tell(response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isOpen(response)) {
            return;
        }
        try (var body = Json.createReader(request.getInputStream())) {
            // A body without it reads as no instant.
            clock.moveTo(Instant.parse(body.readObject().getString("now", "")));
            tell(response);
        } catch (JsonException | DateTimeException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOpen(response)) {
            clock.reset();
            tell(response);
        }
    }

    private boolean isOpen(HttpServletResponse response) throws IOException {
        if (!configuration.isDevelopment()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return configuration.isDevelopment();
    }

    private void tell(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("now", clock.instant().toString())
                        .build()
                        .toString());
    }
}
