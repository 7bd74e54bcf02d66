package io.candor.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "30 days, 30, DAYS",
        "1 day, 1, DAYS",
        "0 days, 0, DAYS",
        "30 business days, 30, BUSINESS_DAYS",
        "1 business day, 1, BUSINESS_DAYS",
        "24 months, 24, MONTHS",
        "2 years, 2, YEARS",
        "6 weeks, 6, WEEKS",
        "24 hours, 24, HOURS",
        "30 minutes, 30, MINUTES"
    })
    void theWrittenFormIsReadAndWrittenAlike(String text, int amount, Span.Unit unit) {
        assertThat(Span.parse(text)).isEqualTo(new Span(amount, unit)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "days",
                "30",
                "-1 days",
                "1.5 days",
                "30  days",
                "30 DAYS",
                "30 fortnights",
                "1 month or so",
                "1234567 days"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Span.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void surroundingBlanksDoNotMatter() {
        assertThat(Span.parse(" 1 year ")).isEqualTo(new Span(1, Span.Unit.YEARS));
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertThatThrownBy(() -> new Span(-1, Span.Unit.DAYS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneMonthIsNotThirtyDays() {
        assertThat(Span.parse("1 month")).isNotEqualTo(Span.parse("30 days"));
    }

    @Test
    void jsonHoldsTheWrittenForm() {
        assertThat(Json.write(Span.parse("1 business day"))).isEqualTo("\"1 business day\"");
        assertThat(Json.read("\"1 business day\"", new TypeReference<Span>() {}))
                .isEqualTo(new Span(1, Span.Unit.BUSINESS_DAYS));
    }

    @Test
    void theColumnHoldsTheWrittenForm() {
        var column = new SpanConverter();
        assertThat(column.convertToDatabaseColumn(Span.parse("90 days"))).isEqualTo("90 days");
        assertThat(column.convertToEntityAttribute("90 days")).isEqualTo(Span.parse("90 days"));
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
