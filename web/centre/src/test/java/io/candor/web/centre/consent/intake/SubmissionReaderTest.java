package io.candor.web.centre.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.web.centre.problem.ProblemType;
import io.candor.web.centre.problem.RefusedFieldException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

    private static final String GOOD =
            "{'key':'k','subject':'s','notice':3,'language':'en','choices':{'b':false,'a':true},'method':'banner',"
                    + "'givenAt':'2026-11-22T04:00:00.123456Z','region':'GB'}";

    @Test
    void everyFieldIsRead() {
        var submission = SubmissionReader.read(bytes(GOOD), "Firefox");
        assertThat(submission.key()).isEqualTo("k");
        assertThat(submission.subject()).isEqualTo("s");
        assertThat(submission.notice()).isEqualTo(3);
        assertThat(submission.language()).isEqualTo("en");
        assertThat(submission.choices()).containsExactly(Map.entry("a", true), Map.entry("b", false));
        assertThat(submission.method()).isEqualTo(ConsentMethod.BANNER);
        assertThat(submission.givenAt()).isEqualTo(Instant.parse("2026-11-22T04:00:00.123456Z"));
        assertThat(submission.region()).isEqualTo("GB");
        assertThat(submission.userAgent()).isEqualTo("Firefox");
    }

    @ParameterizedTest
    @ValueSource(strings = {",'region':'GB'", ",'region':null"})
    void theRegionNeedNotBeThere(String region) {
        String without = GOOD.replace(",'region':'GB'", region.contains("null") ? region : "");
        assertThat(SubmissionReader.read(bytes(without), null).region()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "'text'",
                "{",
                "{}}",
                "{'key':}",
                "{'key' 'k'}",
                "{'key':'k'",
                "{'key':'k'} {}",
                "{key:'k'}",
                "{'key':'\\u00'}",
                "{'choices':{'a':true}",
                "{'choices':{'a'",
                "/* */{'key':'k'}",
                "{'notice':01}",
                "{'notice':99999999999999999999999999}"
            })
    void whatIsNoJsonObjectIsNotUnderstood(String body) {
        assertThatThrownBy(() -> SubmissionReader.read(bytes(body), null))
                .isInstanceOfSatisfying(RefusedFieldException.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(ProblemType.BAD_REQUEST);
                    assertThat(refusal.field()).isNull();
                });
    }

    @Test
    void whatIsNotUtf8IsNotUnderstood() {
        byte[] body = bytes(GOOD.replace("'GB'", "'\u00fc'"));
        byte[] latin = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SubmissionReader.read(latin, null))
                .isInstanceOfSatisfying(
                        RefusedFieldException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.BAD_REQUEST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'key':'k',              |                            | key       | error.field-missing",
                "'choices':{'b':false,'a':true}, |                    | choices   | error.field-missing",
                "'method':'banner',      | 'method':null,             | method    | error.field-missing",
                "'key':'k'               | 'key':1                    | key       | error.field-type",
                "'notice':3              | 'notice':'3'               | notice    | error.field-type",
                "'notice':3              | 'notice':3.0               | notice    | error.field-type",
                "'notice':3              | 'notice':4294967299        | notice    | error.field-type",
                "'notice':3              | 'notice':true              | notice    | error.field-type",
                "'language':'en'         | 'language':['en']          | language  | error.field-type",
                "{'b':false,'a':true}    | ['a']                      | choices   | error.field-type",
                "'b':false               | 'b':'false'                | choices.b | error.field-type",
                "'b':false               | 'b':null                   | choices.b | error.field-type",
                "'b':false               | 'b':{'c':true}             | choices.b | error.field-type",
                "'b':false               | 'b':false,'b':true         | choices.b | error.field-repeated",
                "'key':'k'               | 'key':'k','key':'k'        | key       | error.field-repeated",
                "'region':'GB'           | 'region':null,'region':'GB'| region    | error.field-repeated",
                "'key':'k'               | 'Key':'k'                  | Key       | error.field-unknown",
                "'region':'GB'           | 'tenant':'other'           | tenant    | error.field-unknown",
                "'banner'                | 'BANNER'                   | method    | error.consent-method",
                "2026-11-22T04:00:00.123456Z | 2026-11-22             | givenAt   | error.field-instant",
                "2026-11-22T04:00:00.123456Z | 2026-02-30T00:00:00Z   | givenAt   | error.field-instant",
                "'2026-11-22T04:00:00.123456Z' | 1795320000           | givenAt   | error.field-type"
            })
    void whatIsWrongWithAFieldIsToldByItsName(String part, String instead, String field, String message) {
        String body = GOOD.replace(part, instead == null ? "" : instead);
        assertThat(body).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> SubmissionReader.read(bytes(body), null))
                .isInstanceOfSatisfying(RefusedFieldException.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(message);
                });
    }

    @Test
    void aLongNameIsNotRepeatedAtLength() {
        String body = "{'" + "x".repeat(3000) + "':1}";
        assertThatThrownBy(() -> SubmissionReader.read(bytes(body), null))
                .isInstanceOfSatisfying(
                        RefusedFieldException.class,
                        refusal -> assertThat(refusal.field()).hasSizeLessThan(70));
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> SubmissionReader.read(bytes("[".repeat(2000)), null))
                .isInstanceOf(RefusedFieldException.class);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
