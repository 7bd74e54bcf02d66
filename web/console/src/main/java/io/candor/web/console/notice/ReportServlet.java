package io.candor.web.console.notice;

import io.candor.ejb.notice.desk.NoticeReportQueries;
import io.candor.ejb.notice.desk.NoticeReportQueries.Report;
import io.candor.web.console.route.SubscriberRoutes;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The evidence of a notice as a file: to read, or sealed with the tenant's key. */
@WebServlet(SubscriberRoutes.REPORT)
public class ReportServlet extends HttpServlet {

    private final transient NoticeReportQueries reports;
    private final transient ConsolePlace place;

    @Inject
    ReportServlet(NoticeReportQueries reports, ConsolePlace place) {
        this.reports = reports;
        this.place = place;
    }

    /** For the container. */
    protected ReportServlet() {
        this(null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean sealed = place.route().name().equals("notice-seal");
        Report report = reports.report(place.id());
        String file = "notice-" + place.membership().slug() + "-" + report.version() + (sealed ? ".jwt" : ".json");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setContentType(sealed ? "application/jwt" : "application/json;charset=UTF-8");
        response.getOutputStream().write((sealed ? report.sealed() : report.json()).getBytes(StandardCharsets.UTF_8));
    }
}
