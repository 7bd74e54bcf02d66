package io.candor.persistence.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.policy.PolicyProof.Kind;
import io.candor.persistence.policy.PolicyProof.Remark;
import io.candor.persistence.policy.PolicyProof.SectionHead;
import org.junit.jupiter.api.Test;

class PolicyProofTest {

    @Test
    void sectionsComeWithTheirLines() {
        var proof = PolicyProof.of("# Policy\n\nWords.\n\n## Your rights {#rights}\n\nMore.\n\n### Access {#access}\n");
        assertThat(proof.headings())
                .containsExactly(
                        new SectionHead(5, 2, "rights", "Your rights"), new SectionHead(9, 3, "access", "Access"));
        assertThat(proof.remarks()).isEmpty();
    }

    @Test
    void theSameAnchorTwiceIsNamedAtItsSecondLineAndBlocks() {
        var proof = PolicyProof.of("# Policy\n\n## One {#same}\n\n## Two {#same}\n");
        assertThat(proof.remarks()).containsExactly(new Remark(5, Kind.ANCHOR_TWICE, "same"));
        assertThat(proof.blocking()).hasSize(1);
        assertThat(proof.headings()).extracting(SectionHead::anchor).containsExactly("same", "same-2");
    }

    @Test
    void aHeadingWithoutAnchorAndOneThatIsNoAnchorAreNamed() {
        var proof = PolicyProof.of("# Policy\n\n## Your rights\n\n## Ours {#Not fit}\n");
        assertThat(proof.remarks())
                .containsExactly(
                        new Remark(3, Kind.ANCHOR_MADE, "Your rights"), new Remark(5, Kind.ANCHOR_UNFIT, "Not fit"));
        assertThat(proof.blocking()).isEmpty();
    }

    @Test
    void whatIsTakenOutIsNamedWithItsLine() {
        var proof = PolicyProof.of("# Policy\n\n<script>alert(1)</script>\n\nA <b>word</b> and ![a picture](x.png).\n\n"
                + "Turned \u202e round.\n");
        assertThat(proof.remarks())
                .extracting(Remark::line, Remark::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Kind.HTML_REMOVED),
                        org.assertj.core.groups.Tuple.tuple(5, Kind.HTML_REMOVED),
                        org.assertj.core.groups.Tuple.tuple(5, Kind.HTML_REMOVED),
                        org.assertj.core.groups.Tuple.tuple(5, Kind.IMAGE_REMOVED),
                        org.assertj.core.groups.Tuple.tuple(7, Kind.CHARACTERS_REMOVED));
    }

    @Test
    void aTextWithoutTitleBlocksAndASecondTitleIsLowered() {
        assertThat(PolicyProof.of("Only words.").remarks()).containsExactly(new Remark(0, Kind.NO_TITLE, ""));
        var proof = PolicyProof.of("# One\n\n# Two {#two}\n");
        assertThat(proof.remarks()).containsExactly(new Remark(3, Kind.TITLE_TWICE, "Two {#two}"));
        assertThat(proof.headings()).containsExactly(new SectionHead(3, 2, "two", "Two"));
    }

    @Test
    void sectionsThatATranslationLacksAreNamed() {
        var original = PolicyProof.of("# P\n\n## One {#one}\n\n## Two {#two}\n");
        var translation = PolicyProof.of("# P\n\n## Eins {#one}\n");
        assertThat(original.missingIn(translation))
                .extracting(SectionHead::anchor)
                .containsExactly("two");
    }
}
