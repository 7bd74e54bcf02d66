package io.candor.web.console.audit;

import io.candor.persistence.shared.Json;
import io.candor.web.console.shared.Csv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * An audit log as a file of comma-separated values or of JSON lines, the first entry first; read and sent page by page.
 *
 * @param name of the file, without its ending
 * @param csv whether it is one of comma-separated values
 * @param more columns behind the ordinary ones
 */
public record AuditFile(String name, boolean csv, List<String> more) {

    /** Entries of a page. */
    public static final int PAGE = 500;

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

    /**
     * Sends the file.
     *
     * @param pages the fields of the entries behind one, in order, {@link #PAGE} at most; behind null the first ones. Asked once before
     *     anything is sent, so that it can still refuse
     */
    public void send(HttpServletResponse response, Function<UUID, List<Map<String, Object>>> pages) throws IOException {
        List<Map<String, Object>> page = pages.apply(null);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/jsonl;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + (csv ? ".csv" : ".jsonl") + "\"");
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(more);
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (csv) {
            out.write(Csv.line(columns));
        }
        while (!page.isEmpty()) {
            for (Map<String, Object> fields : page) {
                write(out, fields, columns);
            }
            out.flush();
            page = page.size() < PAGE
                    ? List.of()
                    : pages.apply(UUID.fromString((String) page.get(PAGE - 1).get("id")));
        }
        out.flush();
    }

    private void write(Writer out, Map<String, Object> fields, List<String> columns) throws IOException {
        if (csv) {
            out.write(Csv.line(columns.stream().map(fields::get).toList()));
        } else {
            out.write(Json.canonical(fields));
            out.write('\n');
        }
    }
}
