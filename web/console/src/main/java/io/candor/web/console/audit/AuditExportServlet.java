package io.candor.web.console.audit;

import io.candor.ejb.audit.AuditQueries;
import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.web.console.route.AuditRoutes;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The audit log as a file, with the filter of its page. */
@WebServlet(AuditRoutes.EXPORT)
public class AuditExportServlet extends HttpServlet {

    private final transient AuditQueries log;
    private final transient AuditFilter filter;
    private final transient ConsolePlace place;

    @Inject
    AuditExportServlet(AuditQueries log, AuditFilter filter, ConsolePlace place) {
        this.log = log;
        this.filter = filter;
        this.place = place;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean csv = place.route().name().equals("audit-csv");
        Filter asked = filter.asked();
        new AuditFile("audit-" + place.membership().slug(), csv, List.of())
                .send(
                        response,
                        after -> log.page(asked, after, AuditFile.PAGE).stream()
                                .map(Row::fields)
                                .toList());
    }
}
