package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.deadline.law.Citation;
import io.candor.deadline.law.LawBook;
import io.candor.deadline.law.LawRule;
import io.candor.deadline.law.Verification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every dated rule of law has a source, and no figure of law hides in code. */
class LawSourcesTest {

    private static final List<LawRule> RULES = LawBook.bundled().rules();

    @Test
    void everyRuleNamesInstrumentAndPlace() {
        assertThat(RULES).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.instrument()).as(rule.id()).isNotBlank();
            assertThat(rule.article()).as(rule.id()).isNotBlank();
            assertThat(rule.valid().from()).as(rule.id()).isNotNull();
        });
    }

    @Test
    void everyFactOfEveryRuleHasASourceAndAStatus() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(citations(rule)).as(rule.id()).allSatisfy(citation -> {
                    assertThat(citation.source()).isNotBlank();
                    assertThat(citation.status()).isNotNull();
                }));
    }

    @Test
    void whatCountsAsVerifiedSaysWhereItWasRead() {
        assertThat(RULES.stream().flatMap(rule -> citations(rule).stream()))
                .filteredOn(citation -> citation.status() != Verification.M)
                .allSatisfy(citation -> assertThat(citation.source())
                        .as("a site, or an article of the law itself")
                        .containsPattern("[a-z-]+\\.[a-z]{2,}"));
    }

    @Test
    void everyRuleIsExplained() {
        String page = Project.read(Project.ROOT.resolve("docs/legal-clocks.md"));
        assertThat(RULES)
                .filteredOn(rule -> !page.contains("`" + rule.id() + "`"))
                .extracting(LawRule::id)
                .as("docs/legal-clocks.md has a row for each rule")
                .isEmpty();
    }

    @Test
    void noPeriodStandsInCode() {
        assertThat(JavaSources.LITERALS)
                .filteredOn(literal -> literal.place().startsWith("deadline/"))
                .isNotEmpty()
                .filteredOn(
                        literal -> literal.value().matches(".*\\d+ (minute|hour|day|business day|week|month|year)s?.*"))
                .extracting(JavaSources.Literal::place)
                .isEmpty();
    }

    private static List<Citation> citations(LawRule rule) {
        return Stream.of(
                        Stream.of(rule.citation(), rule.valid().citation()),
                        Stream.ofNullable(rule.counting()).map(LawRule.Counting::citation),
                        Stream.ofNullable(rule.lastDay()).map(LawRule.LastDay::citation),
                        Stream.ofNullable(rule.extension()).map(LawRule.ExtensionRule::citation),
                        rule.pauses().stream().map(LawRule.PauseRule::citation))
                .flatMap(some -> some)
                .collect(Collectors.toList());
    }
}
