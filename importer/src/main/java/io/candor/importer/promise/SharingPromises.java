package io.candor.importer.promise;

import io.candor.importer.finding.Facts;
import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.importer.finding.Statement;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What is never done with data, and who alone receives it. */
final class SharingPromises {

    private final Reading reading;
    private final Facts facts;

    SharingPromises(Reading reading, Facts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    List<Finding<PromiseRule>> read() {
        var found = new ArrayList<Finding<PromiseRule>>();
        for (Statement statement : reading.statements()) {
            if (reading.says("never", statement) && !statement.section().isAbout("rights")) {
                noSale(statement, found);
            }
        }
        for (Statement statement : reading.about("sharing").toList()) {
            if (statement.announces() && reading.says("sharing-only", statement)) {
                closedList(statement, found);
            }
        }
        return found;
    }

    private void noSale(Statement statement, List<Finding<PromiseRule>> found) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (reading.says("kind." + kind, statement)) {
                kinds.add(kind);
            }
        }
        boolean known = found.stream()
                .anyMatch(other -> ((PromiseRule.NoSale) other.value()).kinds().containsAll(kinds));
        if (!kinds.isEmpty() && !known) {
            found.add(statement.finding(
                    new PromiseRule.NoSale(List.copyOf(kinds)), "never done", reading.isSoft(statement)));
        }
    }

    /** A list that is said to be closed, if it names anybody; a list of circumstances is none. */
    private void closedList(Statement lead, List<Finding<PromiseRule>> found) {
        var names = facts.processors().stream()
                .filter(processor -> processor.value().named()
                        && processor.anchor().equals(lead.section().anchor()))
                .map(processor -> processor.value().name())
                .toList();
        if (names.size() > 1) {
            found.add(lead.finding(new PromiseRule.ClosedRecipientList(names), "closed list of recipients", false));
        }
    }
}
