package io.candor.importer.promise;

import io.candor.importer.finding.Facts;
import io.candor.importer.finding.Facts.Retention;
import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.importer.finding.Statement;
import io.candor.importer.grammar.Periods.Period;
import io.candor.importer.text.Words;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Action;
import io.candor.persistence.promise.PromiseRule.Start;
import io.candor.persistence.shared.Span;
import java.util.ArrayList;
import java.util.List;

/** How long data is kept, and when it is erased or made anonymous. */
final class RetentionPromises {

    private final Reading reading;
    private final Facts facts;

    RetentionPromises(Reading reading, Facts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    List<Finding<PromiseRule>> read() {
        var found = new ArrayList<Finding<PromiseRule>>();
        facts.retention().forEach(row -> found.add(row.with(rule(row.value()))));
        for (Statement statement : reading.statements()) {
            boolean elsewhere = statement.section().isAbout("children")
                    || isRight(statement)
                    || statement.section().isAbout("cookies");
            if (!elsewhere) {
                erasure(statement, found);
            }
        }
        return found;
    }

    /** What a right gives is promised by the list of rights. */
    private boolean isRight(Statement statement) {
        int parent = statement.section().parent();
        return statement.section().isAbout("rights")
                && (statement.isItem()
                        || parent >= 0
                                && reading.outline().sections().get(parent).isAbout("rights"));
    }

    private static PromiseRule rule(Retention row) {
        var rule = row.rule();
        return switch (rule.kind()) {
            case FIXED -> new PromiseRule.RetainFixed(row.category(), rule.period());
            case AFTER_EVENT -> new PromiseRule.RetainAfterEvent(row.category(), rule.event(), rule.period());
            case RANGE -> new PromiseRule.RetainRangeByPlan(row.category(), rule.shortest(), rule.longest());
            case UNSPECIFIED -> new PromiseRule.RetainUnspecified(row.category(), row.reason());
        };
    }

    private void erasure(Statement statement, List<Finding<PromiseRule>> found) {
        Words words = statement.words();
        boolean anonymise = reading.says("anonymise", statement);
        if (!anonymise && !reading.says("erase", statement)) {
            return;
        }
        boolean closure = reading.says("trigger.ACCOUNT_CLOSURE", statement);
        boolean request = reading.says("trigger.REQUEST", statement);
        if (!closure && !request) {
            return;
        }
        var except = reading.lexicon().find("except", words, 0).orElse(null);
        Span within = reading.periods().in(words).stream()
                .filter(period -> except == null || period.first() < except.first())
                .map(Period::span)
                .findFirst()
                .orElse(null);
        List<String> keeps = except == null || except.last() + 1 >= words.size()
                ? List.of()
                : List.of(kept(words.source()
                        .substring(words.words().get(except.last() + 1).start())));
        found.add(statement.finding(
                new PromiseRule.EraseOrAnonymise(
                        anonymise ? Action.ANONYMISE : Action.ERASE,
                        within,
                        request ? Start.REQUEST : Start.ACCOUNT_CLOSURE,
                        keeps),
                anonymise ? "made anonymous" : "erased",
                reading.isSoft(statement) || except != null && within == null));
    }

    private static String kept(String words) {
        return words.split("[,.;]", 2)[0].strip();
    }
}
