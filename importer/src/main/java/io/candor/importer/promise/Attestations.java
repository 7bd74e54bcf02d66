package io.candor.importer.promise;

import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.importer.finding.Statement;
import io.candor.importer.text.Words;
import io.candor.persistence.promise.PromiseRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Statements that only a person can vouch for: measures of security, safeguards of transfers, what is never stored or shown. */
final class Attestations {

    private static final int STEM = 5;
    private static final double SAME = 0.75;

    private final Reading reading;
    private final List<Finding<PromiseRule>> found = new ArrayList<>();
    private final List<Set<String>> stemsOfFound = new ArrayList<>();

    Attestations(Reading reading) {
        this.reading = reading;
    }

    List<Finding<PromiseRule>> read() {
        for (Statement statement : reading.statements()) {
            String rule = rule(statement);
            if (rule != null && !statement.announces() && !isKnown(statement)) {
                stemsOfFound.add(stems(statement.text()));
                found.add(statement.finding(new PromiseRule.Attest(text(statement)), rule, reading.isSoft(statement)));
            }
        }
        return found;
    }

    private String rule(Statement statement) {
        boolean security = statement.section().isAbout("security");
        if (security && !reading.says("no-guarantee", statement) && isMeasure(statement)) {
            return "measure of security";
        }
        boolean list = statement.section().isAbout("transfers");
        if (list && reading.says("safeguard", statement)) {
            return "safeguard of a transfer";
        }
        boolean group =
                statement.section().isAbout("rights") || statement.section().isAbout("children");
        return !group && !security && reading.says("attest", statement) ? "statement to vouch for" : null;
    }

    /** An item of the list of measures, the words below a heading among them, or a sentence that names one. */
    private boolean isMeasure(Statement statement) {
        boolean below = statement.section().parent() >= 0
                && reading.outline()
                        .sections()
                        .get(statement.section().parent())
                        .isAbout("security");
        return statement.isItem()
                || below
                || reading.says("security-measure", statement)
                || reading.says("attest", statement);
    }

    private static String text(Statement statement) {
        return statement.text().replaceFirst("\\.$", "");
    }

    /** Whether the same has been said before in nearly the same words. */
    private boolean isKnown(Statement statement) {
        Set<String> stems = stems(statement.body());
        return stemsOfFound.stream().anyMatch(others -> {
            var common = new HashSet<>(stems);
            common.retainAll(others);
            int least = Math.min(stems.size(), others.size());
            return least > 3 && common.size() >= SAME * Math.max(stems.size(), others.size());
        });
    }

    private Set<String> stems(String text) {
        var stems = new HashSet<String>();
        for (var word : Words.of(text).words()) {
            String folded = word.folded();
            if (folded.length() > 2 && !reading.lexicon().lines("small-words").contains(folded)) {
                stems.add(folded.substring(0, Math.min(STEM, folded.length())));
            }
        }
        return stems;
    }
}
