package io.candor.importer.report;

import io.candor.importer.ImportedPolicy;
import io.candor.importer.finding.Facts.Storage;
import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Statement;
import io.candor.importer.finding.Statements;
import io.candor.importer.grammar.Lifetimes;
import io.candor.importer.report.ImportReport.Code;
import io.candor.importer.report.ImportReport.Point;
import io.candor.importer.report.ImportReport.Severity;
import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Words;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a text says about cookies against itself, against the law, or against what is known of them. */
final class StorageContradictions {

    private static final List<String> KNOWN = Lexicon.Resources.lines("known-storage.txt");

    private final ImportedPolicy policy;
    private final Lexicon lexicon;
    private final List<Statement> statements;
    private final List<Point> points;

    StorageContradictions(ImportedPolicy policy, List<Point> points) {
        this.policy = policy;
        this.lexicon = policy.outline().lexicon();
        this.statements = Statements.of(policy.outline());
        this.points = points;
    }

    void look() {
        tracking();
        identifiers();
        withoutConsent();
        marketing();
        lifetimes();
        section();
        review();
    }

    private List<Finding<Storage>> rows() {
        return policy.facts().storage();
    }

    private List<Finding<PromiseRule>> never(Kind kind) {
        return policy.promises().stream()
                .filter(promise -> promise.value() instanceof PromiseRule.NoSale never
                        && never.kinds().contains(kind))
                .toList();
    }

    /** "No third-party tracking" beside rows that are called tracking identifiers, or advertising identifiers of others. */
    private void tracking() {
        var denied = never(Kind.THIRD_PARTY_TRACKING);
        var rows = rows().stream()
                .filter(row -> lexicon.has("tracking-word", row.sentence()))
                .toList();
        if (!denied.isEmpty() && !rows.isEmpty()) {
            var about = new ArrayList<Finding<?>>(denied);
            about.addAll(rows);
            points.add(ImportReport.about(Code.TRACKING_CONTRADICTED, Severity.CONTRADICTION, about));
        }
    }

    /** "No personal data" said of something that keeps identifiers. */
    private void identifiers() {
        var denials = new ArrayList<Finding<?>>();
        statements.stream()
                .filter(statement -> lexicon.has("no-personal", statement.words()) && !isLabelledEssential(statement))
                .forEach(statement -> denials.add(statement.finding("", "no personal data", false)));
        var rows = rows().stream()
                .filter(row ->
                        lexicon.has("identifier-word", row.sentence()) && lexicon.has("no-personal", row.sentence()))
                .toList();
        var named = rows().stream()
                .filter(row -> lexicon.has("identifier-word", row.sentence()))
                .toList();
        if (!rows.isEmpty() || !denials.isEmpty() && !named.isEmpty()) {
            denials.addAll(rows.isEmpty() ? named : rows);
            points.add(ImportReport.about(Code.IDENTIFIERS_CONTRADICTED, Severity.CONTRADICTION, denials));
        }
    }

    private boolean isLabelledEssential(Statement statement) {
        return lexicon.has("essential", statement.section().name());
    }

    /** Storage other than cookies under no consent and no stated exemption. */
    private void withoutConsent() {
        var bare = rows().stream()
                .filter(row -> row.value().kind() != StorageEntry.Kind.COOKIE)
                .filter(row -> statements.stream()
                        .filter(statement -> statement.section().anchor().equals(row.anchor()))
                        .noneMatch(this::excuses))
                .filter(row -> !lexicon.has("essential", row.value().group()))
                .toList();
        if (!bare.isEmpty()) {
            points.add(ImportReport.about(Code.STORAGE_WITHOUT_CONSENT, Severity.CONTRADICTION, bare));
        }
    }

    private boolean excuses(Statement statement) {
        return lexicon.has("exemption", statement.words()) || lexicon.has("consent-here", statement.words());
    }

    private void marketing() {
        var sale = never(Kind.SALE);
        var groups = policy.facts().storageGroups().stream()
                .filter(group -> lexicon.has("marketing-storage", group.value().label()))
                .toList();
        if (!sale.isEmpty() && !groups.isEmpty()) {
            var about = new ArrayList<Finding<?>>(sale);
            about.addAll(groups);
            points.add(ImportReport.about(Code.NO_SALE_BUT_MARKETING, Severity.CONTRADICTION, about));
        }
    }

    private void lifetimes() {
        var grammar = new Lifetimes(Lexicon.in("en"));
        for (String line : KNOWN) {
            String[] known = line.split("\\|");
            for (var row : rows()) {
                boolean same = row.value().names().contains(known[0].strip());
                var other = grammar.of(known[1].strip());
                if (same && !row.value().lifetime().equals(other)) {
                    points.add(ImportReport.about(
                            Code.LIFETIME_DIFFERS,
                            Severity.HINT,
                            List.of(row),
                            known[0].strip(),
                            row.value().lifetime().period() == null
                                    ? "?"
                                    : row.value().lifetime().period().toString(),
                            known[1].strip(),
                            known[3].strip()));
                }
            }
        }
    }

    /** Tools that measure or watch, and not a word about cookies. */
    private void section() {
        boolean told = policy.outline().hasTopic("cookies") || !rows().isEmpty();
        var tools = statements.stream()
                .filter(statement -> !statement.section().isAbout("security")
                        && !statement.section().isAbout("contact")
                        && !statement.section().isAbout("head"))
                .filter(statement -> lexicon.has("analytics-tool", Words.of(statement.text())))
                .map(statement -> statement.finding("", "tool that measures or watches", false))
                .toList();
        if (!told && !tools.isEmpty()) {
            points.add(ImportReport.about(Code.NO_STORAGE_SECTION, Severity.GAP, tools));
        }
        boolean named = rows().stream().anyMatch(row -> !row.value().names().isEmpty());
        if (policy.outline().hasTopic("cookies")
                && !named
                && !policy.facts().storageGroups().isEmpty()) {
            points.add(ImportReport.about(
                    Code.COOKIES_NOT_LISTED, Severity.GAP, policy.facts().storageGroups()));
        }
    }

    private void review() {
        var unsure = rows().stream()
                .filter(row -> !row.sure()
                        && row.value().names().isEmpty()
                        && row.rule().startsWith("row"))
                .toList();
        if (!unsure.isEmpty()) {
            points.add(ImportReport.about(Code.ROWS_TO_REVIEW, Severity.HINT, unsure, String.valueOf(unsure.size())));
        }
    }
}
