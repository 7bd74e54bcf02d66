package io.candor.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.importer.report.ImportReport;
import io.candor.importer.report.ImportReport.Code;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report names what is wrong with the five real policies, all of it and nothing else. */
class ReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"orchestrohub", "workflowops", "orchestrate", "andron", "operno"})
    void reportOfARealPolicyIsWholeAndTrue(String name) {
        var policy = new PolicyImport().read(Texts.verbatim(name));
        var codes = new TreeSet<String>();
        ImportReport.of(policy).points().forEach(point -> codes.add(point.code().name()));
        assertThat(codes)
                .containsExactlyElementsOf(
                        new TreeSet<>(Answers.of("five/" + name).all("report")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrohub", "workflowops", "orchestrate", "andron", "operno"})
    void whatARealPolicyLacksIsAskedFor(String name) {
        var policy = new PolicyImport().read(Texts.verbatim(name));
        var wanted = new TreeSet<>(Answers.of("five/" + name).all("missing"));
        var missing = new TreeSet<String>();
        policy.missing().forEach(what -> missing.add(what.name()));
        assertThat(missing).containsAll(wanted);
    }

    @Test
    void aSoundPolicyIsNotAccused() {
        for (String file : List.of("german.md", "tables.html", "kanzlei.txt", "faq.md")) {
            assertThat(ImportReport.of(new PolicyImport().read(Texts.own(file))).points())
                    .as(file)
                    .noneMatch(point -> point.severity() == ImportReport.Severity.BLOCKS
                            || point.severity() == ImportReport.Severity.CONTRADICTION);
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyPointSaysWhyAndHowToSettleIt(Code code) {
        var point = new ImportReport.Point(
                code, ImportReport.Severity.HINT, List.of(), List.of(), List.of("1", "2", "3", "4"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(List.of(point.title(locale), point.why(locale), point.settle(locale)))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
        }
        assertThat(point.law(Locale.GERMAN).isEmpty())
                .isEqualTo(point.law(Locale.ENGLISH).isEmpty());
    }

    @Test
    void quotesStandWhereTheRangesSay() {
        var policy = new PolicyImport().read(Texts.own("faq.md"));
        ImportReport.of(policy)
                .points()
                .forEach(point -> point.ranges()
                        .forEach(
                                range -> assertThat(range.of(policy.original())).isNotBlank()));
    }
}
