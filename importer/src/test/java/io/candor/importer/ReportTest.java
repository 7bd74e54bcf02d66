package io.candor.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.importer.report.ImportReport;
import io.candor.importer.report.ImportReport.Code;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The sixteen contradictions and gaps that a careful reader found, each with the policies it is true of. */
    @ParameterizedTest
    @CsvSource({
        "1, RESPONSE_TIMES_DIFFER, andron",
        "2, DATE_PROMISED_NOT_SHOWN, andron orchestrohub",
        "3, MAILBOX_UNUSABLE, andron",
        "4, CONSENT_NOT_A_LEGAL_BASIS, orchestrate",
        "5, WITHDRAWAL_HARDER, orchestrate",
        "6, TRACKING_CONTRADICTED, orchestrate",
        "7, IDENTIFIERS_CONTRADICTED, orchestrate",
        "8, STORAGE_WITHOUT_CONSENT, orchestrate",
        "9, EMPTY_CONTACT, orchestrate",
        "10, CONSENT_BY_USE, workflowops andron",
        "11, CONTINUED_USE, orchestrohub workflowops andron operno",
        "12, NO_SALE_BUT_MARKETING, orchestrohub",
        "13, NO_STORAGE_SECTION, operno andron workflowops",
        "14, NO_LEGAL_BASES, operno orchestrohub andron",
        "14, NO_REGULATOR, operno orchestrohub andron workflowops",
        "14, NO_DPO, operno orchestrate andron workflowops",
        "15, NO_OBJECTION, workflowops",
        "15, NO_LEGAL_ENTITY, workflowops operno",
        "15, NO_POSTAL_ADDRESS, workflowops operno orchestrate",
        "16, LIFETIME_DIFFERS, orchestrate",
    })
    void eachOfTheSixteenIsFoundWhereItIsAndNowhereElse(int number, Code code, String policies) {
        var found = new TreeSet<String>();
        for (String name : List.of("orchestrohub", "workflowops", "orchestrate", "andron", "operno")) {
            if (ImportReport.of(new PolicyImport().read(Texts.verbatim(name))).points().stream()
                    .anyMatch(point -> point.code() == code)) {
                found.add(name);
            }
        }
        assertThat(found).as("%d", number).containsExactlyElementsOf(new TreeSet<>(List.of(policies.split(" "))));
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
