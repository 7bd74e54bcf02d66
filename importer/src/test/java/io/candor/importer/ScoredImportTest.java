package io.candor.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.promise.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recall and precision on five real policies and on thirteen of our own in other styles, against answers written by hand. */
class ScoredImportTest {

    private static final List<String> FIVE = List.of("orchestrohub", "workflowops", "orchestrate", "andron", "operno");
    private static final List<String> OWN = List.of(
            "bistro.md",
            "verein.txt",
            "atelier.html",
            "corporate.html",
            "kanzlei.txt",
            "startup.md",
            "articles.txt",
            "numbered-legal.txt",
            "faq.md",
            "tables.html",
            "german.md",
            "french.txt",
            "prose.txt");

    @Test
    void fiveRealPoliciesAreUnderstood() {
        var scores = new ArrayList<Score>();
        for (String name : FIVE) {
            scores.add(new Score(name, new PolicyImport().read(Texts.verbatim(name)), Answers.of("five/" + name)));
        }
        report("Five real policies", scores);
        assertThat(recall(scores)).as("promises found").isGreaterThanOrEqualTo(0.95);
        assertThat(precision(scores)).as("nothing is invented").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrohub", "workflowops", "orchestrate", "andron", "operno"})
    void factsOfARealPolicyAreExact(String name) {
        var score = new Score(name, new PolicyImport().read(Texts.verbatim(name)), Answers.of("five/" + name));
        assertThat(score.factFaults()).isEmpty();
    }

    @Test
    void policiesInOtherStylesAreUnderstood() {
        var scores = new ArrayList<Score>();
        var facts = new ArrayList<String>();
        int exact = 0;
        for (String file : OWN) {
            String name = file.replaceFirst("\\..*", "");
            var score = new Score(name, new PolicyImport().read(Texts.own(file)), Answers.of(name));
            scores.add(score);
            exact += score.factFaults().isEmpty() ? 1 : 0;
            score.factFaults().forEach(fault -> facts.add(name + " " + fault));
        }
        report("Policies in other styles", scores);
        facts.forEach(System.out::println);
        assertThat((double) exact / OWN.size())
                .as("texts whose facts are exact")
                .isGreaterThanOrEqualTo(0.85);
        assertThat(recall(scores)).as("promises found").isGreaterThanOrEqualTo(0.85);
        assertThat(precision(scores)).as("promises that are there").isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void everyKindOfPromiseIsFoundSomewhere() {
        var found = new TreeSet<String>();
        FIVE.forEach(name -> found.addAll(kinds(Texts.verbatim(name))));
        OWN.forEach(file -> found.addAll(kinds(Texts.own(file))));
        List<String> all =
                RuleDefinition.all().stream().map(RuleDefinition::name).sorted().toList();
        assertThat(all).hasSize(24);
        assertThat(found).containsExactlyElementsOf(all);
    }

    private static List<String> kinds(byte[] text) {
        return new PolicyImport()
                .read(text).promises().stream()
                        .map(promise -> RuleDefinition.of(promise.value()).name())
                        .toList();
    }

    private static void report(String title, List<Score> scores) {
        System.out.println(title);
        scores.forEach(System.out::print);
        System.out.printf(
                "together: recall %.1f %%, precision %.1f %%%n", 100 * recall(scores), 100 * precision(scores));
    }

    private static double recall(List<Score> scores) {
        return (double) scores.stream().mapToInt(Score::right).sum()
                / scores.stream().mapToInt(Score::wanted).sum();
    }

    private static double precision(List<Score> scores) {
        return (double) scores.stream().mapToInt(Score::right).sum()
                / scores.stream().mapToInt(Score::given).sum();
    }
}
