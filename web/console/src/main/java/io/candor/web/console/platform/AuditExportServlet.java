package io.candor.web.console.platform;

import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.ejb.audit.PlatformAuditQueries;
import io.candor.web.console.audit.AuditFile;
import io.candor.web.console.audit.AuditFilter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The platform's audit log as a file, with the filter of its page. */
@WebServlet(AuditExportServlet.PATH)
public class AuditExportServlet extends HttpServlet {

    /** Where the router forwards to. */
    static final String PATH = "/internal/platform-audit";

    private final transient PlatformAuditQueries log;
    private final transient AuditFilter filter;
    private final transient PlatformPlace place;

    @Inject
    AuditExportServlet(PlatformAuditQueries log, AuditFilter filter, PlatformPlace place) {
        this.log = log;
        this.filter = filter;
        this.place = place;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Filter asked = filter.asked();
        new AuditFile("audit-platform", place.subject().equals("csv"), List.of("tenant"))
                .send(
                        response,
                        after -> log.page(asked, after, AuditFile.PAGE).stream()
                                .map(row -> {
                                    Map<String, Object> fields = row.row().fields();
                                    fields.put("tenant", row.tenant());
                                    return fields;
                                })
                                .toList());
    }
}
