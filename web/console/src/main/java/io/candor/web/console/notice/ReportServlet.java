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

/** The evidence of a notice as a file: on paper, for programs, or sealed with the tenant's key. */
@WebServlet(SubscriberRoutes.REPORT)
public class ReportServlet extends HttpServlet {

    private final transient NoticeReportQueries reports;
    private final transient ReportPrinting printing;
    private final transient ConsolePlace place;

    @Inject
    ReportServlet(NoticeReportQueries reports, ReportPrinting printing, ConsolePlace place) {
        this.reports = reports;
        this.printing = printing;
        this.place = place;
    }

    /** For the container. */
    protected ReportServlet() {
        this(null, null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Report report = reports.report(place.id());
        File file = switch (place.route().name()) {
            case "notice-paper" -> new File("pdf", "application/pdf", printing.print(report.evidence()));
            case "notice-seal" -> new File("jwt", "application/jwt", bytes(report.sealed()));
            default -> new File("json", "application/json;charset=UTF-8", bytes(report.json()));
        };
        String about = report.evidence().notice().isOfPolicy() ? "notice-" : "processors-";
        String name = about + report.evidence().slug() + "-"
                + report.evidence().notice().number() + "." + file.ending();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentType(file.type());
        response.getOutputStream().write(file.content());
    }

    private record File(String ending, String type, byte[] content) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
