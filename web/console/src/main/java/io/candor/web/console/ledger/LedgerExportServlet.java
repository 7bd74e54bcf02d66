package io.candor.web.console.ledger;

import io.candor.ejb.consent.ledger.CheckpointPublishing;
import io.candor.ejb.consent.ledger.CheckpointPublishing.CheckpointRow;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries;
import io.candor.ejb.consent.ledger.ConsentLedgerQueries.RecordRow;
import io.candor.ejb.consent.ledger.ConsentVerification;
import io.candor.persistence.shared.Json;
import io.candor.web.console.route.LedgerRoutes;
import io.candor.web.console.shared.ConsolePlace;
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
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ledger as a file, in the order of the log, up to a checkpoint that is sealed for it. Read and sent page by page, so that a million
 * records take no more memory than a thousand.
 */
@WebServlet(LedgerRoutes.EXPORT)
public class LedgerExportServlet extends HttpServlet {

    private static final int PAGE = 1_000;

    private final transient ConsentLedgerQueries ledger;
    private final transient CheckpointPublishing checkpoints;
    private final transient ConsentVerification verification;
    private final transient ConsolePlace place;

    @Inject
    LedgerExportServlet(
            ConsentLedgerQueries ledger,
            CheckpointPublishing checkpoints,
            ConsentVerification verification,
            ConsolePlace place) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.verification = verification;
        this.place = place;
    }

    /** What a format writes of a record. */
    private interface Format {
        void write(Writer out, RecordRow row) throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean csv = place.route().name().equals("export-csv");
        // Asked for its roles before anything is sent.
        ledger.size();
        Optional<CheckpointRow> sealed = checkpoints.seal();
        long size = sealed.map(CheckpointRow::treeSize).orElse(0L);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/jsonl;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"consents-" + place.membership().slug() + "-" + size + (csv ? ".csv" : ".jsonl")
                        + "\"");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (csv) {
            out.write(LedgerCsv.HEAD);
            export(out, size, (to, row) -> to.write(LedgerCsv.line(row)));
        } else {
            export(out, size, LedgerExportServlet::writeJson);
            out.write(Json.canonical(proof(sealed)));
            out.write('\n');
        }
        out.flush();
    }

    private void export(Writer out, long size, Format format) throws IOException {
        for (long from = 0; from < size; ) {
            List<RecordRow> page = ledger.page(from, size, PAGE);
            if (page.isEmpty()) {
                throw new IllegalStateException("the ledger has no record " + from);
            }
            for (RecordRow row : page) {
                format.write(out, row);
            }
            out.flush();
            from = page.get(page.size() - 1).position() + 1;
        }
    }

    private static void writeJson(Writer out, RecordRow row) throws IOException {
        var fields = new TreeMap<>(row.fields());
        fields.put("recordHash", row.recordHash());
        out.write(Json.canonical(fields));
        out.write('\n');
    }

    private Map<String, Object> proof(Optional<CheckpointRow> sealed) {
        var proof = new TreeMap<String, Object>();
        proof.put("checkpoint", sealed.map(CheckpointRow::jws).orElse(null));
        proof.put("keys", Map.of("keys", verification.keys().keys()));
        return proof;
    }
}
