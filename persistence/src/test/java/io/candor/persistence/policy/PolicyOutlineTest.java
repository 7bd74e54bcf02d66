package io.candor.persistence.policy;

import static io.candor.persistence.policy.PolicyOutline.Block.Kind.CODE;
import static io.candor.persistence.policy.PolicyOutline.Block.Kind.LIST_ITEM;
import static io.candor.persistence.policy.PolicyOutline.Block.Kind.PARAGRAPH;
import static io.candor.persistence.policy.PolicyOutline.Block.Kind.TABLE_HEAD;
import static io.candor.persistence.policy.PolicyOutline.Block.Kind.TABLE_ROW;
import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.policy.PolicyOutline.Block;
import io.candor.persistence.policy.PolicyOutline.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyOutlineTest {

    @Test
    void sectionsFollowTheHeadings() {
        assertThat(outline("# P\n\nbefore\n\n## A {#a}\n\none\n\n### B {#b}\n\ntwo\n\n## C {#c}")
                        .sections())
                .containsExactly(
                        new Section("", 1, "", List.of(new Block(PARAGRAPH, "before"))),
                        new Section("a", 2, "A", List.of(new Block(PARAGRAPH, "one"))),
                        new Section("b", 3, "B", List.of(new Block(PARAGRAPH, "two"))),
                        new Section("c", 2, "C", List.of()));
    }

    @Test
    void eachItemOfANestedListIsABlockOfItsOwn() {
        assertThat(blocks("- one\n  - *inner*\n- two"))
                .containsExactly(
                        new Block(LIST_ITEM, "one"), new Block(LIST_ITEM, "inner"), new Block(LIST_ITEM, "two"));
    }

    @Test
    void looseItemsAreBlocksOnce() {
        assertThat(blocks("- one\n\n- two\n\n  more"))
                .containsExactly(
                        new Block(LIST_ITEM, "one"), new Block(LIST_ITEM, "two"), new Block(LIST_ITEM, "more"));
    }

    @Test
    void tableRowsJoinTheirCells() {
        assertThat(blocks("| Name | For |\n| --- | --- |\n| sid | sign-in |\n| x | |"))
                .containsExactly(
                        new Block(TABLE_HEAD, "Name | For"),
                        new Block(TABLE_ROW, "sid | sign-in"),
                        new Block(TABLE_ROW, "x | "));
    }

    @Test
    void quotationsAndCodeKeepTheirWords() {
        assertThat(blocks("> quoted\n\n```\ncode\n```"))
                .containsExactly(new Block(PARAGRAPH, "quoted"), new Block(CODE, "code"));
    }

    @Test
    void aSectionSaysItsSentenceWhateverTheMarksAndBreaks() {
        PolicyOutline outline = outline(
                "# P\n\n## A {#a}\n\nWe keep\n[logs](https://x.example) for **2 years**.\n\n## B {#b}\n\nNothing.");
        assertThat(outline.says("a", "We keep logs  for\n2 years.")).isTrue();
        assertThat(outline.says("b", "We keep logs for 2 years.")).isFalse();
        assertThat(outline.says("c", "Nothing.")).isFalse();
    }

    private static PolicyOutline outline(String markdown) {
        return PolicyOutline.of(PolicyMarkdown.of(markdown).html());
    }

    private static List<Block> blocks(String body) {
        return outline("# P\n\n## A {#a}\n\n" + body).sections().get(0).blocks();
    }
}
