package io.candor.web.console.audit;

import io.candor.ejb.audit.AuditQueries;
import io.candor.ejb.audit.AuditQueries.Filter;
import io.candor.ejb.audit.AuditQueries.Row;
import io.candor.persistence.shared.Json;
import io.candor.web.console.route.AuditRoutes;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Csv;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The audit log as a file, the first entry first, with the filter of its page. Read and sent page by page. */
@WebServlet(AuditRoutes.EXPORT)
public class AuditExportServlet extends HttpServlet {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "at",
            "actorKind",
            "actor",
            "actorName",
            "action",
            "thingType",
            "thingId",
            "thing",
            "changes",
            "requestId",
            "id");

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
        // Asked for its roles before anything is sent.
        List<Row> page = log.page(asked, null, PAGE);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/jsonl;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"audit-" + place.membership().slug() + (csv ? ".csv" : ".jsonl") + "\"");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (csv) {
            out.write(Csv.line(COLUMNS));
        }
        while (!page.isEmpty()) {
            for (Row row : page) {
                write(out, row, csv);
            }
            out.flush();
            page = page.size() < PAGE
                    ? List.of()
                    : log.page(asked, page.get(PAGE - 1).id(), PAGE);
        }
        out.flush();
    }

    private static void write(Writer out, Row row, boolean csv) throws IOException {
        Map<String, Object> fields = row.fields();
        if (csv) {
            out.write(Csv.line(COLUMNS.stream().map(fields::get).toList()));
        } else {
            out.write(Json.canonical(fields));
            out.write('\n');
        }
    }
}
