package io.candor.ejb.change;

import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyComparison.Words;
import io.candor.persistence.change.ChangeType;
import io.candor.persistence.change.TypingRule;
import io.candor.persistence.policy.PolicyOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds what changes for people by the words of one section. In doubt it says that something of substance changed: a member can correct
 * that, and nobody would notice the contrary.
 *
 * @param section the section
 * @param topic what it is about, if its heading or the one above it tells
 * @param rules knows which words are accounted for by a promise already
 */
record TextChanges(SectionChange section, Optional<SectionTopic> topic, ChangeRules rules) {

    /** What the words tell; empty if the section is the same. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        boolean heading = section.heading().stream().anyMatch(words -> words.kind() != Kind.SAME);
        if (heading && section.kind() == Kind.CHANGED) {
            findings.add(wording(
                    TypingRule.HEADING_ONLY,
                    side(section.heading(), Kind.REMOVED),
                    side(section.heading(), Kind.ADDED)));
        }
        for (BlockChange block : section.blocks()) {
            if (block.kind() != Kind.SAME && !rules.isKnown(block)) {
                findings.add(of(block));
            }
        }
        if (findings.isEmpty() && section.moved()) {
            findings.add(wording(TypingRule.MOVED, "", ""));
        }
        return findings;
    }

    private Finding of(BlockChange block) {
        String old = side(block.words(), Kind.REMOVED);
        String young = side(block.words(), Kind.ADDED);
        if (rules.isDateLine(block.kind() == Kind.REMOVED ? old : young)) {
            return wording(
                    TypingRule.DATE_ONLY,
                    block.kind() == Kind.ADDED ? "" : old,
                    block.kind() == Kind.REMOVED ? "" : young);
        }
        return switch (block.kind()) {
            case ADDED -> come(block, young);
            case REMOVED -> gone(old);
            case MOVED -> old.equals(young) ? wording(TypingRule.MOVED, "", young) : changed(block);
            default -> changed(block);
        };
    }

    private Finding come(BlockChange block, String words) {
        boolean introduces = words.endsWith(":") || block.block() == PolicyOutline.Block.Kind.TABLE_HEAD;
        if (topic.isEmpty() || introduces) {
            return finding(ChangeType.OTHER, TypingRule.PASSAGE_ADDED, "", words);
        }
        return switch (topic.orElseThrow()) {
            case PURPOSES -> finding(ChangeType.ADDED_PURPOSE, TypingRule.PURPOSE_WORDS, "", words);
            case RECIPIENTS -> finding(ChangeType.NEW_RECIPIENT, TypingRule.RECIPIENT_WORDS, "", words);
            case DATA -> finding(ChangeType.NEW_DATA_CATEGORY, TypingRule.DATA_WORDS, "", words);
            case CONTACT -> finding(ChangeType.CONTACT, TypingRule.CONTACT_WORDS, "", words);
            default -> finding(ChangeType.OTHER, TypingRule.PASSAGE_ADDED, "", words);
        };
    }

    private Finding gone(String words) {
        if (topic.filter(SectionTopic.RIGHTS::equals).isPresent()) {
            return finding(ChangeType.FEWER_RIGHTS, TypingRule.RIGHT_WORDS_GONE, words, "");
        }
        return topic.filter(SectionTopic.CONTACT::equals).isPresent()
                ? finding(ChangeType.CONTACT, TypingRule.CONTACT_WORDS, words, "")
                : finding(ChangeType.OTHER, TypingRule.PASSAGE_GONE, words, "");
    }

    private Finding changed(BlockChange block) {
        String old = side(block.words(), Kind.REMOVED);
        String young = side(block.words(), Kind.ADDED);
        var words = new ChangedWords(only(block.words(), Kind.REMOVED), only(block.words(), Kind.ADDED));
        if (words.areDates()) {
            return wording(TypingRule.DATE_ONLY, words.gone(), words.come());
        }
        if (words.haveAddresses() || topic.filter(SectionTopic.CONTACT::equals).isPresent()) {
            return finding(ChangeType.CONTACT, TypingRule.CONTACT_WORDS, words.gone(), words.come());
        }
        List<Integer> before = Periods.in(old);
        List<Integer> after = Periods.in(young);
        boolean retention = topic.filter(SectionTopic.RETENTION::equals).isPresent();
        if (retention && !before.equals(after)) {
            return longer(before, after)
                    ? finding(ChangeType.LONGER_RETENTION, TypingRule.PERIOD_LONGER, old, young)
                    : finding(ChangeType.OTHER, TypingRule.PERIOD_SHORTER, old, young);
        }
        if (words.haveTurningWords()) {
            return finding(ChangeType.OTHER, TypingRule.TURNING_WORD, old, young);
        }
        if (words.haveFigures()) {
            return finding(ChangeType.OTHER, TypingRule.FIGURE, old, young);
        }
        return grown(words, old, young).orElseGet(() -> rewritten(block, words));
    }

    /** Words that came without others going, in a section where each more is a purpose, a recipient or a category more. */
    private Optional<Finding> grown(ChangedWords words, String old, String young) {
        if (topic.isEmpty() || !words.haveGrown()) {
            return Optional.empty();
        }
        return switch (topic.orElseThrow()) {
            case PURPOSES -> Optional.of(finding(ChangeType.ADDED_PURPOSE, TypingRule.PURPOSE_WORDS, old, young));
            case RECIPIENTS -> Optional.of(finding(ChangeType.NEW_RECIPIENT, TypingRule.RECIPIENT_WORDS, old, young));
            case DATA -> Optional.of(finding(ChangeType.NEW_DATA_CATEGORY, TypingRule.DATA_WORDS, old, young));
            default -> Optional.empty();
        };
    }

    private Finding rewritten(BlockChange block, ChangedWords words) {
        int same = ChangedWords.count(only(block.words(), Kind.SAME));
        return words.areFewBeside(same)
                ? wording(TypingRule.FEW_WORDS, words.gone(), words.come())
                : finding(
                        ChangeType.OTHER,
                        TypingRule.PASSAGE_REWRITTEN,
                        side(block.words(), Kind.REMOVED),
                        side(block.words(), Kind.ADDED));
    }

    /** Whether one of the periods is longer than the one in its place, or there are more or fewer of them, the longest longer. */
    private static boolean longer(List<Integer> before, List<Integer> after) {
        if (before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                if (after.get(i) > before.get(i)) {
                    return true;
                }
            }
            return false;
        }
        int longestBefore = before.stream().mapToInt(Integer::intValue).max().orElse(0);
        int longestAfter = after.stream().mapToInt(Integer::intValue).max().orElse(Integer.MAX_VALUE);
        return longestAfter > longestBefore;
    }

    private Finding wording(TypingRule rule, String before, String after) {
        return finding(ChangeType.WORDING, rule, before, after);
    }

    private Finding finding(ChangeType type, TypingRule rule, String before, String after) {
        return new Finding(type, rule, section.anchor(), before, after);
    }

    /** The whole text as it was (REMOVED) or is (ADDED). */
    static String side(List<Words> words, Kind side) {
        return words.stream()
                .filter(run -> run.kind() == side || run.kind() == Kind.SAME || run.kind() == Kind.MOVED)
                .map(Words::text)
                .collect(Collectors.joining())
                .strip();
    }

    private static String only(List<Words> words, Kind kind) {
        return words.stream()
                .filter(run -> run.kind() == kind)
                .map(run -> run.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" … "));
    }
}
