package io.candor.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.policy.PolicyMarkdown;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.promise.PromiseRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read becomes a policy text that the rest of Candor takes, and every finding points into the original. */
class RoundTripTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numbered-legal.txt",
                "faq.md",
                "tables.html",
                "german.md",
                "french.txt",
                "prose.txt",
                "corporate.html",
                "startup.md",
                "kanzlei.txt",
                "articles.txt",
                "bistro.md",
                "verein.txt",
                "atelier.html"
            })
    void ownTextBecomesAPolicyText(String file) {
        check(new PolicyImport().read(Texts.own(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrohub", "workflowops", "orchestrate", "andron", "operno"})
    void realTextBecomesAPolicyText(String name) {
        check(new PolicyImport().read(Texts.verbatim(name)));
    }

    private static void check(ImportedPolicy policy) {
        var text = PolicyMarkdown.of(policy.markdown("A title"));
        assertThat(text.title()).isEqualTo(policy.title().isEmpty() ? "A title" : policy.title());
        assertThat(text.removals()).isEmpty();
        var outline = PolicyOutline.of(text.html());
        assertThat(outline.sections().stream()
                        .map(PolicyOutline.Section::anchor)
                        .toList())
                .isEqualTo(policy.outline().sections().stream()
                        .map(section -> section.anchor())
                        .toList());
        assertThat(policy.promises())
                .allSatisfy(promise -> assertThat(outline.says(promise.anchor(), promise.sentence()))
                        .as("section '%s' says '%s'", promise.anchor(), promise.sentence())
                        .isTrue());
        policy.outline()
                .blocks()
                .forEach(block -> assertThat(outline.sections().stream()
                                .flatMap(section -> section.blocks().stream())
                                .anyMatch(kept -> kept.text().contains(block.text())))
                        .as("nothing is lost: %s", block.text())
                        .isTrue());
        assertThat(policy.promises()).allSatisfy(promise -> {
            assertThat(promise.range().end())
                    .isLessThanOrEqualTo(policy.original().length());
            assertThat(promise.range().of(policy.original())).isNotBlank();
        });
        // The same text in Candor's own form makes the same promises.
        var again = new PolicyImport().read(policy.markdown("A title"));
        assertThat(rules(again)).containsAll(rules(policy));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"numbered-legal.txt", "french.txt", "kanzlei.txt", "articles.txt", "verein.txt", "tables.html"})
    void rangesMeanTheSentencesThemselves(String file) {
        var policy = new PolicyImport().read(Texts.own(file));
        assertThat(policy.promises())
                .filteredOn(promise -> !(promise.value() instanceof PromiseRule.Navigation)
                        && !(promise.value() instanceof PromiseRule.NotifyChange)
                        && !(promise.value() instanceof PromiseRule.RightsSet))
                .allSatisfy(promise -> assertThat(promise.sentence())
                        .contains(promise.range().of(policy.original()).replaceAll("\\s+", " ")));
    }

    private static Set<PromiseRule> rules(ImportedPolicy policy) {
        var rules = new HashSet<PromiseRule>();
        policy.promises().stream()
                .map(promise -> promise.value())
                .filter(rule -> !(rule instanceof PromiseRule.Navigation))
                .forEach(rules::add);
        return rules;
    }

    @ParameterizedTest
    @ValueSource(strings = {"faq.md", "tables.html"})
    void sectionsKeepTheAnchorsThatTheyHadBefore(String file) {
        var first = new PolicyImport().read(Texts.own(file));
        String heading = first.outline().sections().get(2).name();
        var second = new PolicyImport(Set.of(), Map.of(heading.toUpperCase(java.util.Locale.ROOT), "kept-for-ever"))
                .read(Texts.own(file));
        assertThat(second.outline().sections().get(2).anchor()).isEqualTo("kept-for-ever");
        assertThat(List.of(first)).doesNotContain(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbered-legal.txt", "faq.md", "tables.html", "german.md", "french.txt", "prose.txt"})
    void theSameDocumentAlwaysGivesTheSame(String file) {
        var one = new PolicyImport().read(Texts.own(file));
        var other = new PolicyImport().read(Texts.own(file));
        assertThat(one.promises()).isEqualTo(other.promises());
        assertThat(one.markdown("")).isEqualTo(other.markdown(""));
    }
}
