package io.candor.persistence.notice.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.LocalizedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipNewsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final String WORDS = "Your data goes to the new owner.";

    @Test
    void anEmptyLineBeginsANewParagraph() {
        var news = news(" Globex ", "Your data goes along.\r\n\r\nNothing else changes,\nas far as we know.");
        assertThat(news.owner()).isEqualTo("Globex");
        assertThat(news.paragraphs("de", "en"))
                .containsExactly("Your data goes along.", "Nothing else changes,\nas far as we know.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Globex\r\nBcc: a@b.example", "Glob\u0000ex"})
    void aNameIsOneLine(String owner) {
        assertThatThrownBy(() -> news(owner, WORDS)).hasMessageContaining("error.ownership-owner");
    }

    @Test
    void namesAndWordsHaveLimits() {
        assertThat(news("x".repeat(200), "x".repeat(4000)).owner()).hasSize(200);
        assertThatThrownBy(() -> news("x".repeat(201), WORDS)).hasMessageContaining("error.ownership-owner");
        assertThatThrownBy(() -> news("Globex", "x".repeat(4001))).hasMessageContaining("error.ownership-words");
        assertThatThrownBy(() -> news("Globex", "too short")).hasMessageContaining("error.ownership-words");
        assertThatThrownBy(() -> news("Globex", WORDS + "\u0007")).hasMessageContaining("error.ownership-words");
        assertThatThrownBy(() -> new OwnershipNews("Globex", DAY, null)).hasMessageContaining("error.ownership-words");
        assertThatThrownBy(() -> new OwnershipNews("Globex", null, LocalizedText.of("en", WORDS)))
                .hasMessageContaining("error.ownership-day");
    }

    private static OwnershipNews news(String owner, String words) {
        return new OwnershipNews(owner, DAY, LocalizedText.of("en", words));
    }
}
