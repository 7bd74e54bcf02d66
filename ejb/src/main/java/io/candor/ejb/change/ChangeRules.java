package io.candor.ejb.change;

import io.candor.ejb.policy.PolicyComparison;
import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.TypingRule;
import io.candor.persistence.promise.PromiseRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives each difference between two versions a type: first by the promises of both, then, for words that no promise accounts for, by
 * the section's topic and the words themselves. The same two versions always give the same answer.
 */
final class ChangeRules {

    private final PolicyComparison comparison;
    private final List<Finding> promises;
    private final List<String> dates;

    ChangeRules(PolicyComparison comparison, List<PromiseRow> before, List<PromiseRow> after) {
        this.comparison = comparison;
        this.promises = PromiseChanges.between(before, after);
        this.dates = Stream.concat(before.stream(), after.stream())
                .filter(row -> row.rule() instanceof PromiseRule.DateShown)
                .map(row -> row.sentence().replaceAll("\\s+", " "))
                .toList();
    }

    /** The typed changes in the order of the newer text, in each section the gravest first; none for texts that say the same. */
    List<TypedChange> changes() {
        Map<String, Map<ChangeType, List<Finding>>> bySection = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        Deque<SectionChange> above = new ArrayDeque<>();
        for (SectionChange section : comparison.sections()) {
            while (!above.isEmpty() && above.peek().level() >= section.level()) {
                above.pop();
            }
            above.push(section);
            headings.putIfAbsent(section.anchor(), heading(section));
            promises.stream()
                    .filter(finding -> finding.anchor().equals(section.anchor()))
                    .forEach(finding -> add(finding, bySection));
            if (section.kind() != Kind.SAME || section.moved()) {
                new TextChanges(section, topic(above), this).findings().forEach(each -> add(each, bySection));
            }
        }
        var changes = new ArrayList<TypedChange>();
        bySection.forEach((anchor, types) -> types.forEach((type, findings) -> changes.add(
                new TypedChange(anchor, headings.get(anchor), type, List.copyOf(findings), Optional.empty()))));
        return List.copyOf(changes);
    }

    private static void add(Finding finding, Map<String, Map<ChangeType, List<Finding>>> bySection) {
        List<Finding> sameType = bySection
                .computeIfAbsent(finding.anchor(), anchor -> new EnumMap<>(ChangeType.class))
                .computeIfAbsent(finding.type(), type -> new ArrayList<>());
        if (!sameType.contains(finding)) {
            sameType.add(finding);
        }
    }

    /** The topic of the section, or of the nearest one above it that has one. */
    private static Optional<SectionTopic> topic(Deque<SectionChange> fromInside) {
        return fromInside.stream()
                .flatMap(section -> SectionTopic.of(section.anchor(), heading(section)).stream())
                .findFirst();
    }

    private static String heading(SectionChange section) {
        return TextChanges.side(section.heading(), section.kind() == Kind.REMOVED ? Kind.REMOVED : Kind.ADDED);
    }

    /** Whether a block is the line that shows the date of the text. */
    boolean isDateLine(String text) {
        return dates.stream().anyMatch(text::contains);
    }

    /** Whether a promise says what became of a block; lists of names and rights are compared item by item there. */
    boolean isKnown(BlockChange block) {
        String old = TextChanges.side(block.words(), Kind.REMOVED);
        String young = TextChanges.side(block.words(), Kind.ADDED);
        return promises.stream()
                .filter(finding -> finding.rule() != TypingRule.CONTACT_PROMISED)
                .anyMatch(finding -> speaksOf(finding.before(), old, block.kind() != Kind.ADDED)
                        || speaksOf(finding.after(), young, block.kind() != Kind.REMOVED));
    }

    private static boolean speaksOf(String said, String text, boolean onThisSide) {
        return onThisSide && !said.isEmpty() && text.contains(said.strip().replaceAll("\\s+", " "));
    }
}
