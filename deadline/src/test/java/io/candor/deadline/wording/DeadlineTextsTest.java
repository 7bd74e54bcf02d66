package io.candor.deadline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.shared.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"wording.properties", "wording_de.properties", "wording_fr.properties"})
    void everyWordingAndUnitHasATextAndNothingElseHas(String file) throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("DATE", "DATE_AND_TIME"));
        Arrays.stream(Wording.values()).map(Enum::name).forEach(expected::add);
        Arrays.stream(Span.Unit.values()).map(Enum::name).forEach(expected::add);
        assertThat(read(file).stringPropertyNames()).isEqualTo(expected);
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() throws IOException {
        Properties english = read("wording.properties");
        Properties german = read("wording_de.properties");
        english.stringPropertyNames()
                .forEach(key -> assertThat(placeholders(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wording.properties", "wording_de.properties", "wording_fr.properties"})
    void noTextHasAnApostropheThatTheFormatWouldSwallow(String file) throws IOException {
        assertThat(read(file).values())
                .allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
    }

    @ParameterizedTest
    @CsvSource({
        "1 month, one month, einen Monat",
        "2 months, two months, zwei Monate",
        "3 months, 3 months, 3 Monate",
        "1 day, one day, einen Tag",
        "30 days, 30 days, 30 Tage",
        "1 business day, one business day, einen Arbeitstag",
        "10 business days, 10 business days, 10 Arbeitstage",
        "72 hours, 72 hours, 72 Stunden",
        "1 hour, one hour, eine Stunde",
        "4 weeks, 4 weeks, 4 Wochen",
        "1 year, one year, ein Jahr",
        "90 minutes, 90 minutes, 90 Minuten",
        "1000 days, '1,000 days', 1.000 Tage",
    })
    void spansAreSaidInWords(String span, String english, String german) {
        assertThat(DeadlineTexts.in(Locale.ENGLISH).text(Span.parse(span))).isEqualTo(english);
        assertThat(DeadlineTexts.in(Locale.GERMAN).text(Span.parse(span))).isEqualTo(german);
    }

    @Test
    void aLanguageWithoutTextsGetsEnglish() {
        assertThat(DeadlineTexts.in(Locale.JAPANESE).text(Phrase.of(Wording.BINDS_NOTHING)))
                .isEqualTo("no date follows from that");
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (InputStream stream = DeadlineTexts.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
