package io.candor.ejb.request.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates fill in what they name, and understand nothing else. */
class RequestTemplateQueriesTest {

    private static final Map<String, String> VALUES = Map.of("name", "Ada {reference}", "reference", "OPR-1");

    @ParameterizedTest
    @CsvSource({
        "'Dear {name}', 'Dear Ada {reference}'",
        "'{reference}: {reference}', 'OPR-1: OPR-1'",
        "'#{7*7} ${7*7} {7*7}', '#{7*7} ${7*7} {7*7}'",
        "'{nothing} {', '{nothing} {'",
        "'{{name}}', '{{name}}'",
        "'plain', 'plain'"
    })
    void namesInBracesAreFilledIn(String body, String filled) {
        assertThat(RequestTemplateQueries.filled(body, VALUES)).isEqualTo(filled);
    }
}
