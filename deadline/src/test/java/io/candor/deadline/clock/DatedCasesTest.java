package io.candor.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.deadline.holiday.PublicHolidays;
import io.candor.deadline.law.LawBook;
import io.candor.deadline.law.Milestone;
import io.candor.persistence.shared.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates that were worked out by hand, row by row. */
class DatedCasesTest {

    private static final DeadlineCalculator CALCULATOR =
            new DeadlineCalculator(LawBook.bundled(), new PublicHolidays());

    static List<DatedCase> all() {
        return DatedCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void datesAreThoseWorkedOutByHand(DatedCase dated) {
        if (dated.cell("answer").startsWith("!")) {
            assertThatThrownBy(() -> CALCULATOR.compute(dated.request()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("error." + dated.cell("answer").substring(1));
            return;
        }
        Deadlines deadlines = CALCULATOR.compute(dated.request());
        var softly = new SoftAssertions();
        dated.expected()
                .forEach((milestone, date) -> softly.assertThat(shown(deadlines, milestone))
                        .as("%s because %s", milestone, dated.cell("reason"))
                        .isEqualTo(date));
        if (!dated.cell("binding").isEmpty()) {
            softly.assertThat(binding(deadlines)).as("what binds").isEqualTo(dated.cell("binding"));
        }
        softly.assertAll();
    }

    @Test
    void thereAreAtLeast200CasesWithASource() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(all()).allSatisfy(dated -> {
            assertThat(dated.cell("source")).as(dated.toString()).isNotBlank();
            assertThat(dated.expected()).as(dated.toString()).isNotEmpty();
        });
    }

    @Test
    void noCaseIsThereTwice() {
        assertThat(all().stream()
                        .map(dated -> {
                            var question = new TreeMap<>(dated.cells());
                            question.keySet()
                                    .retainAll(List.of(
                                            "tenant", "types", "place", "received", "pauses", "extension", "closed"));
                            return question;
                        })
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTenantAndEveryRuleOfLawHasCases() {
        assertThat(all()).extracting(DatedCase::tenant).containsAll(TestTenants.BUNDLED);
        var applied = all().stream()
                .filter(dated -> !dated.cell("answer").startsWith("!"))
                .flatMap(dated -> CALCULATOR.compute(dated.request()).dues().values().stream())
                .flatMap(due -> due.clocks().stream())
                .map(ClockReading::id)
                .collect(Collectors.toSet());
        assertThat(applied)
                .containsAll(LawBook.bundled().rules().stream()
                        .map(rule -> rule.id())
                        .toList());
    }

    private static String shown(Deadlines deadlines, Milestone milestone) {
        return deadlines
                .due(milestone)
                .map(due -> due.moment().map(DatedCasesTest::shown).orElse("none"))
                .orElse("-");
    }

    private static String shown(DueMoment moment) {
        return moment.exact() == null
                ? moment.lastDay().toString()
                : moment.exact().toLocalDateTime().toString();
    }

    /** The clocks that end first. */
    private static String binding(Deadlines deadlines) {
        Due answer = deadlines.answer();
        Map<DueMoment, List<String>> ends = answer.clocks().stream()
                .filter(ClockReading::isDated)
                .collect(Collectors.groupingBy(
                        ClockReading::due, Collectors.mapping(ClockReading::id, Collectors.toList())));
        return answer.moment().map(ends::get).map(ids -> String.join(" ", ids)).orElse("-");
    }
}
