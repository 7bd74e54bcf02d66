package io.candor.ejb.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LetterWordingTest {

    @Test
    void everyLanguageHasTheSameWordsAndPlaces() throws IOException {
        Properties english = words("");
        assertThat(english).isNotEmpty();
        for (String language : LetterWording.LANGUAGES) {
            Properties words = words(language.equals("en") ? "" : "_" + language);
            assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
            words.forEach((key, text) -> assertThat(new MessageFormat((String) text).getFormatsByArgumentIndex())
                    .as("%s %s", language, key)
                    .hasSameSizeAs(new MessageFormat(english.getProperty((String) key)).getFormatsByArgumentIndex()));
            words.values()
                    .forEach(text -> assertThat((String) text).isNotBlank().doesNotContainPattern("[^']'[^']"));
        }
    }

    @Test
    void aLanguageWithoutWordsGetsTheEnglishOnes() {
        assertThat(new LetterWording("ja").language()).isEqualTo("en");
        assertThat(new LetterWording(null).language()).isEqualTo("en");
        assertThat(new LetterWording("de-CH").language()).isEqualTo("de");
    }

    private static Properties words(String suffix) throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(
                LetterWording.class.getResourceAsStream("letters" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
