package io.candor.ejb.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyComparison.Words;
import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import org.junit.jupiter.api.Test;

/** What the comparison of two texts says. */
class PolicyComparisonTest {

    private static final String BASE = """
            # Policy

            ## Collection {#collection}

            We collect your name and your address.

            ## Retention {#retention}

            | Data | Kept |
            | --- | --- |
            | Logs | 2 years |
            | Letters | 3 years |

            ## Contact {#contact}

            Write to our privacy mailbox at any time.
            """;

    @Test
    void equalTextsHaveNoChange() {
        assertThat(compare(BASE, BASE).sections())
                .extracting(SectionChange::kind)
                .containsOnly(Kind.SAME);
    }

    @Test
    void aChangedWordIsShownInItsSentence() {
        var changed = section(compare(BASE, BASE.replace("your address", "your e-mail address")), "collection");

        assertThat(changed.kind()).isEqualTo(Kind.CHANGED);
        assertThat(changed.blocks())
                .singleElement()
                .extracting(BlockChange::words)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(
                        new Words(Kind.SAME, "We collect your name and your "),
                        new Words(Kind.ADDED, "e-mail "),
                        new Words(Kind.SAME, "address."));
    }

    @Test
    void aTableRowIsComparedAsOne() {
        var changed = section(compare(BASE, BASE.replace("| Logs | 2 years |", "| Logs | 18 months |")), "retention");

        assertThat(changed.blocks()).extracting(BlockChange::kind).containsExactly(Kind.SAME, Kind.CHANGED, Kind.SAME);
        assertThat(changed.blocks().get(1).block()).isEqualTo(PolicyOutline.Block.Kind.TABLE_ROW);
        assertThat(changed.blocks().get(1).words())
                .containsExactly(
                        new Words(Kind.SAME, "Logs | "),
                        new Words(Kind.REMOVED, "2 years"),
                        new Words(Kind.ADDED, "18 months"));
    }

    @Test
    void punctuationDoesNotTakeItsWordAlong() {
        var changed = section(compare(BASE, BASE.replace("any time.", "any time, day or night.")), "contact");

        assertThat(changed.blocks().get(0).words())
                .containsExactly(
                        new Words(Kind.SAME, "Write to our privacy mailbox at any time"),
                        new Words(Kind.ADDED, ", day or night"),
                        new Words(Kind.SAME, "."));
    }

    @Test
    void aDateIsOneWord() {
        var changed = section(
                compare(BASE.replace("any time", "2024-04-15"), BASE.replace("any time", "2025-01-01")), "contact");

        assertThat(changed.blocks().get(0).words())
                .containsExactly(
                        new Words(Kind.SAME, "Write to our privacy mailbox at "),
                        new Words(Kind.REMOVED, "2024-04-15"),
                        new Words(Kind.ADDED, "2025-01-01"),
                        new Words(Kind.SAME, "."));
    }

    @Test
    void anAddedSectionStandsInItsPlace() {
        var comparison =
                compare(BASE, BASE.replace("## Contact", "## Children {#children}\n\nNot for children.\n\n## Contact"));

        assertThat(comparison.sections())
                .extracting(SectionChange::anchor)
                .containsExactly("collection", "retention", "children", "contact");
        assertThat(section(comparison, "children").kind()).isEqualTo(Kind.ADDED);
    }

    @Test
    void aRemovedSectionStandsWhereItWas() {
        String without = BASE.replaceAll("(?s)## Retention.*?(?=## Contact)", "");

        assertThat(compare(BASE, without).sections())
                .extracting(SectionChange::anchor, SectionChange::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("collection", Kind.SAME),
                        org.assertj.core.groups.Tuple.tuple("retention", Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("contact", Kind.SAME));
    }

    @Test
    void aMovedSectionIsMovedAndNothingElse() {
        String contact = "## Contact {#contact}\n\nWrite to our privacy mailbox at any time.\n";
        String moved =
                "# Policy\n\n" + contact + "\n" + BASE.replace("# Policy\n", "").replace(contact, "");

        var comparison = compare(BASE, moved);

        assertThat(section(comparison, "contact").kind()).isEqualTo(Kind.MOVED);
        assertThat(comparison.count(Kind.SAME)).isEqualTo(2);
    }

    @Test
    void aSectionWithANewAnchorIsRecognisedByItsWords() {
        var comparison = compare(BASE, BASE.replace("## Collection {#collection}", "## What we collect {#what}"));

        assertThat(comparison.sections()).hasSize(3);
        assertThat(section(comparison, "what").kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void aParagraphThatLeftForAnotherSectionHasMoved() {
        String moved = BASE.replace("We collect your name and your address.\n", "Little.\n")
                .replace("at any time.", "at any time.\n\nWe collect your name and your address.");

        assertThat(section(compare(BASE, moved), "contact").blocks())
                .extracting(BlockChange::kind)
                .containsExactly(Kind.SAME, Kind.MOVED);
        assertThat(section(compare(BASE, moved), "collection").blocks())
                .extracting(BlockChange::kind)
                .containsExactly(Kind.ADDED);
    }

    @Test
    void aSectionWithANewAnchorIsPairedWithTheOneMostLikeIt() {
        String before = """
                # P

                ## One {#one}

                Alpha beta gamma delta epsilon zeta eta theta.

                ## Two {#two}

                Alpha beta gamma delta epsilon zeta eta kappa.
                """;
        String after = """
                # P

                ## Two {#second}

                Alpha beta gamma delta epsilon zeta eta kappa.
                """;
        var sections = compare(before, after).sections();
        assertThat(section(new PolicyComparison(sections), "second").kind()).isEqualTo(Kind.SAME);
        assertThat(section(new PolicyComparison(sections), "one").kind()).isEqualTo(Kind.REMOVED);
    }

    @Test
    void aSentenceThatMovedAndChangedALittleIsShownOnceWithItsWords() {
        String sentence = "We keep each letter for three years after the last one, and then it goes.";
        String before = BASE.replace("any time.\n", "any time.\n\n" + sentence + "\n");
        String after = BASE.replace("your address.\n", "your address.\n\n" + sentence.replace("three", "four") + "\n");
        var comparison = compare(before, after);
        assertThat(section(comparison, "collection").blocks())
                .filteredOn(block -> block.kind() == Kind.MOVED)
                .singleElement()
                .satisfies(block -> assertThat(block.words())
                        .contains(new Words(Kind.REMOVED, "three"), new Words(Kind.ADDED, "four")));
        assertThat(section(comparison, "contact").blocks())
                .extracting(BlockChange::kind)
                .containsExactly(Kind.SAME);
    }

    @Test
    void aSentenceThatWentOnceAndCameTwiceMovedOnce() {
        String sentence = "This very sentence has eight words in it.";
        String before = BASE.replace("any time.\n", "any time.\n\n" + sentence + "\n");
        String after = BASE.replace("your address.\n", "your address.\n\n" + sentence + "\n\n" + sentence + "\n");
        assertThat(section(compare(before, after), "collection").blocks())
                .extracting(BlockChange::kind)
                .containsExactly(Kind.SAME, Kind.MOVED, Kind.ADDED);
    }

    private static PolicyComparison compare(String before, String after) {
        return PolicyComparison.between(outline(before), outline(after));
    }

    private static PolicyOutline outline(String markdown) {
        return PolicyOutline.of(PolicyMarkdown.of(markdown).html());
    }

    private static SectionChange section(PolicyComparison comparison, String anchor) {
        return comparison.sections().stream()
                .filter(section -> section.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }
}
