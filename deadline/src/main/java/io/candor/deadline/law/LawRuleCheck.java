package io.candor.deadline.law;

import io.candor.persistence.shared.Span;
import io.candor.persistence.shared.Span.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What makes a rule of law one that can be trusted: complete, sourced, and free of contradiction. */
final class LawRuleCheck {

    private static final Set<Unit> EXACT = Set.of(Unit.HOURS, Unit.MINUTES);

    private LawRuleCheck() {}

    /** What is wrong with one rule. */
    static List<String> faultsOf(LawRule rule) {
        var faults = new ArrayList<String>();
        demand(
                faults,
                rule.id() != null && rule.id().matches("[a-z][a-z0-9-]*"),
                "an id of small letters, digits and hyphens");
        demand(
                faults,
                Stream.of("en", "de", "fr")
                        .allMatch(language -> hasText(rule.names().get(language))),
                "names in en, de and fr");
        demand(faults, hasText(rule.instrument()), "an instrument");
        demand(faults, hasText(rule.article()), "an article");
        demand(faults, hasText(rule.jurisdiction()), "a jurisdiction");
        demand(faults, !rule.places().isEmpty(), "places");
        demand(faults, !rule.types().isEmpty(), "types of requests");
        demand(faults, rule.milestone() != null && rule.milestone().isSetByRules(), "a milestone that rules can set");
        demand(faults, rule.citation() != null, "a citation");
        checkValidity(faults, rule.valid());
        if (rule.period() == null) {
            demand(faults, false, "a period");
        } else if (rule.period().kind() == LegalPeriod.Kind.FIGURE) {
            checkFigure(faults, rule, rule.period().span());
        } else {
            boolean bare = rule.counting() == null && rule.extension() == null && rule.lastDay() == null;
            demand(
                    faults,
                    bare && rule.pauses().isEmpty(),
                    "no counting, last day, pause or extension of a period without figure");
        }
        return faults;
    }

    /** What is wrong between rules. */
    static List<String> faultsAmong(List<LawRule> rules) {
        var faults = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (LawRule rule : rules) {
            if (!ids.add(rule.id())) {
                faults.add(rule.id() + ": the id is taken");
            }
        }
        if (rules.isEmpty()) {
            faults.add("there is no rule");
        }
        return faults;
    }

    private static void checkValidity(List<String> faults, LawRule.Validity valid) {
        if (valid == null) {
            demand(faults, false, "dates of validity");
            return;
        }
        demand(faults, valid.citation() != null, "a citation for its dates");
        demand(faults, valid.from() != null, "a first day");
        if (valid.from() != null && valid.until() != null) {
            demand(faults, !valid.until().isBefore(valid.from()), "a last day that is not before the first");
        }
    }

    private static void checkFigure(List<String> faults, LawRule rule, Span span) {
        demand(faults, span.amount() > 0, "a period above zero");
        if (rule.counting() == null || rule.counting().method() == null) {
            demand(faults, false, "a way of counting");
            return;
        }
        boolean exact = rule.counting().method() == LawRule.Counting.Method.ELAPSED;
        demand(faults, exact == EXACT.contains(span.unit()), "hours counted exactly, and everything else in days");
        boolean business = span.unit() == Unit.BUSINESS_DAYS;
        demand(
                faults,
                business == (rule.counting().workingDays() != null),
                "a calendar for business days, and for them alone");
        demand(faults, rule.counting().citation() != null, "a citation for the counting");
        demand(faults, rule.lastDay() == null || rule.lastDay().citation() != null, "a citation for the last day");
        for (LawRule.PauseRule pause : rule.pauses()) {
            demand(faults, pause.cause() != null && pause.citation() != null, "a cause and a citation for each pause");
        }
        if (rule.extension() != null) {
            checkExtension(faults, rule);
        }
    }

    private static void checkExtension(List<String> faults, LawRule rule) {
        LawRule.ExtensionRule extension = rule.extension();
        boolean whole = extension.by() != null && extension.by().amount() > 0 && extension.citation() != null;
        demand(faults, whole, "a span and a citation for the extension");
        demand(faults, rule.milestone() == Milestone.ANSWER, "an extension of the answer only");
        if (extension.by() != null) {
            demand(faults, !EXACT.contains(extension.by().unit()), "an extension in days or longer");
        }
    }

    private static void demand(List<String> faults, boolean kept, String demanded) {
        if (!kept) {
            faults.add("needs " + demanded);
        }
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }
}
