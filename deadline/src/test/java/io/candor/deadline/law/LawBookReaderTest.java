package io.candor.deadline.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.request.RequestType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBookReaderTest {

    private static final String RULE = """
            groups:
              NORDIC: [DK, "NO"]
            rules:
              - id: some-answer
                names: {en: Some Act, de: ein Gesetz, fr: une loi}
                instrument: Some Act 2020
                article: section 1
                jurisdiction: SOME
                places: [NORDIC, CA-QC]
                establishment: true
                valid: {from: 2020-01-01, until: 2020-12-31, citation: {source: a book, status: S}}
                types: [ACCESS]
                milestone: ANSWER
                period: 1 month
                counting: {method: DAY_AFTER, citation: {source: a book, status: S}}
                pauses: [{cause: IDENTITY, citation: {source: hearsay, status: M}}]
                extension: {by: 2 months, citation: {source: hearsay, status: M}}
                citation: {source: the act, status: P}
            """;

    @Test
    void aRuleIsReadWhole() {
        LawRule rule = LawBookReader.read(RULE).rules().get(0);
        assertThat(rule.reference()).isEqualTo("Some Act 2020, section 1");
        assertThat(rule.places()).extracting(Place::toString).containsExactly("DK", "NO", "CA-QC");
        assertThat(rule.period().span()).hasToString("1 month");
    }

    @Test
    void aRuleHoldsFromItsFirstDayToItsLast() {
        LawBook book = LawBookReader.read(RULE);
        assertThat(found(book, "2019-12-31")).isZero();
        assertThat(found(book, "2020-01-01")).isOne();
        assertThat(found(book, "2020-12-31")).isOne();
        assertThat(found(book, "2021-01-01")).isZero();
    }

    @Test
    void whatIsNotVerifiedNeverLengthensAPeriod() {
        LawRule rule = LawBookReader.read(RULE).rules().get(0);
        assertThat(rule.pausesFor(PauseCause.IDENTITY)).isFalse();
        assertThat(rule.isExtensible()).isFalse();
        LawRule verified = LawBookReader.read(RULE.replace("status: M", "status: S"))
                .rules()
                .get(0);
        assertThat(verified.pausesFor(PauseCause.IDENTITY)).isTrue();
        assertThat(verified.pausesFor(PauseCause.CLARIFICATION)).isFalse();
        assertThat(verified.isExtensible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    citation: {source: the act, status: P}     | note: nothing                  | needs a citation
                    citation: {source: the act, status: P}     | citation: {source: '', status: P} | a citation has a source
                    citation: {source: the act, status: P}     | citation: {source: the act}    | a citation has a source and a status
                    citation: {source: the act, status: P}     | citation: {source: the act, status: X} | accepted for Enum class: [P
                    article: section 1                         | article: ''                    | needs an article
                    instrument: Some Act 2020                  | note: nothing                  | needs an instrument
                    names: {en: Some Act, de: ein Gesetz, fr: une loi}      | names: {en: Some Act}          | needs names in en, de and fr
                    id: some-answer                            | id: Some Answer                | needs an id
                    places: [NORDIC, CA-QC]                    | places: []                     | needs places
                    places: [NORDIC, CA-QC]                    | places: [SOUTHERN]             | not a place: 'SOUTHERN'
                    types: [ACCESS]                            | types: [WISH]                  | WISH
                    types: [ACCESS]                            | types: []                      | needs types
                    milestone: ANSWER                          | milestone: EXTENDED_ANSWER     | needs a milestone
                    period: 1 month                            | period: soon                   | not a span of time
                    period: 1 month                            | period: 0 days                 | needs a period above zero
                    period: 1 month                            | period: unknown                | without figure
                    period: 1 month                            | period: 72 hours               | needs hours counted exactly
                    period: 1 month                            | period: 10 business days       | needs a calendar for business days
                    from: 2020-01-01                           | from: 2021-01-01               | a last day that is not before the first
                    from: 2020-01-01                           | from: 2020-02-30               | 2020-02-30
                    by: 2 months                               | by: 0 months                   | needs a span and a citation for the extension
                    by: 2 months                               | by: 5 hours                    | an extension in days
                    cause: IDENTITY                            | cause: HOLIDAY                 | HOLIDAY
                    establishment: true                        | establishment: true, extra: 1  | ''
                    groups:                                    | group:                         | unknown part 'group'
                    """)
    void faultsAreNamed(String right, String wrong, String fault) {
        assertThat(RULE).contains(right);
        assertThatThrownBy(() -> LawBookReader.read(RULE.replace(right, wrong)))
                .isInstanceOf(BrokenLawBookException.class)
                .hasMessageContaining(fault == null ? "" : fault);
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        String broken = RULE.replace("article: section 1", "article: ''").replace("types: [ACCESS]", "types: []");
        assertThatThrownBy(() -> LawBookReader.read(broken))
                .isInstanceOfSatisfying(
                        BrokenLawBookException.class,
                        broke -> assertThat(broke.faults())
                                .containsExactlyInAnyOrder(
                                        "some-answer: needs an article", "some-answer: needs types of requests"));
    }

    @Test
    void unknownPartsOfARuleAreFaults() {
        assertThatThrownBy(() -> LawBookReader.read(RULE.replace("milestone:", "mile: 1\n    milestone:")))
                .isInstanceOf(BrokenLawBookException.class)
                .hasMessageContaining("mile");
    }

    @Test
    void anIdIsThereOnce() {
        String twice = RULE + RULE.substring(RULE.indexOf("  - id"));
        assertThatThrownBy(() -> LawBookReader.read(twice)).hasMessageContaining("some-answer: the id is taken");
    }

    @ParameterizedTest
    @CsvSource({"[1, 2]", "'rules: []'", "'{'", "''"})
    void aFileWithoutRulesIsBroken(String yaml) {
        assertThatThrownBy(() -> LawBookReader.read(yaml)).isInstanceOf(BrokenLawBookException.class);
    }

    @Test
    void theBundledRulesAreSound() {
        assertThat(LawBook.bundled().rules()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(rule -> {
            assertThat(rule.instrument()).isNotBlank();
            assertThat(rule.citation().source()).isNotBlank();
            assertThat(rule.valid().citation().source()).isNotBlank();
        });
    }

    @Test
    void californiaKnowsNoPauseAndAndorraNoPeriod() {
        assertThat(LawBook.bundled().rules())
                .filteredOn(rule -> rule.jurisdiction().equals("CCPA"))
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.pauses()).isEmpty());
        assertThat(LawBook.bundled().rules())
                .filteredOn(rule -> rule.jurisdiction().equals("ANDORRA_29_2021"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.period().kind()).isEqualTo(LegalPeriod.Kind.UNKNOWN));
    }

    private static int found(LawBook book, String day) {
        return book.inForce(List.of("SOME"), RequestType.ACCESS, LocalDate.parse(day))
                .size();
    }
}
