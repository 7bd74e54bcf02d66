package io.candor.importer.promise;

import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.importer.finding.Statement;
import io.candor.importer.grammar.Periods.Period;
import io.candor.persistence.promise.PromiseRule;
import java.util.ArrayList;
import java.util.List;

/** How soon people get an answer. */
final class AnswerPromises {

    private final Reading reading;

    AnswerPromises(Reading reading) {
        this.reading = reading;
    }

    List<Finding<PromiseRule>> read() {
        var found = new ArrayList<Finding<PromiseRule>>();
        for (Statement statement : reading.statements()) {
            boolean elsewhere = statement.section().isAbout("security")
                    || statement.section().isAbout("changes")
                    || statement.section().isAbout("cookies")
                    || statement.section().isAbout("retention");
            if (elsewhere || !reading.says("answer", statement)) {
                continue;
            }
            List<Period> periods = reading.periods().in(statement.words());
            if (!periods.isEmpty()) {
                // "We confirm within 10 days and answer within 45": the answer is what is promised last.
                int answer = reading.says("acknowledge", statement) ? periods.size() - 1 : 0;
                var span = periods.get(answer).span();
                PromiseRule rule = isInquiry(statement)
                        ? new PromiseRule.RespondInquiry(span)
                        : new PromiseRule.RespondRequest(span, PromiseRule.Start.RECEIPT);
                String name = isInquiry(statement) ? "time to answer an inquiry" : "time to answer a request";
                found.add(statement.finding(rule, name, reading.isSoft(statement)));
            }
        }
        return found;
    }

    /** By its own words, or else by where it stands. */
    private boolean isInquiry(Statement statement) {
        if (reading.says("request-word", statement)) {
            return false;
        }
        return reading.says("inquiry-word", statement)
                || statement.section().isAbout("contact")
                        && !statement.section().isAbout("rights");
    }
}
