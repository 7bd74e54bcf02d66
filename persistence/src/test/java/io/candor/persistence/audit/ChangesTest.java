package io.candor.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.audit.Changes.Field;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private record Content(LocalizedText label, Span period, List<String> tags, Instant at, boolean locked) {}

    private static final Content BEFORE = new Content(
            LocalizedText.of("en", "Analytics"),
            Span.parse("1 year"),
            List.of("a", "b"),
            Instant.parse("2026-01-31T00:00:00Z"),
            false);

    @Test
    void onlyWhatDiffersIsKept() {
        var after = new Content(
                new LocalizedText(Map.of("en", "Statistics", "de", "Statistik")),
                Span.parse("1 year"),
                List.of("a"),
                Instant.parse("2026-02-28T00:00:00Z"),
                false);
        assertThat(Changes.between(BEFORE, after).fields())
                .containsExactly(
                        new Field("at", "2026-01-31T00:00:00Z", "2026-02-28T00:00:00Z"),
                        new Field("label.de", null, "Statistik"),
                        new Field("label.en", "Analytics", "Statistics"),
                        new Field("tags", "a, b", "a"));
        assertThat(Changes.between(BEFORE, BEFORE).fields()).isEmpty();
    }

    @Test
    void whatIsNewHasNoPastAndWhatIsGoneNoPresent() {
        assertThat(Changes.between(null, BEFORE).fields())
                .hasSize(5)
                .allSatisfy(field -> assertThat(field.from()).isNull());
        assertThat(Changes.between(BEFORE, null).fields())
                .hasSize(5)
                .allSatisfy(field -> assertThat(field.to()).isNull());
    }

    @Test
    void listsOfThingsAreComparedPlaceByPlace() {
        var before = List.of(Map.of("url", "https://one.example"), Map.of("url", "https://two.example"));
        var after = List.of(Map.of("url", "https://one.example"));
        assertThat(Changes.of("regulators", before, after).fields())
                .containsExactly(new Field("regulators.2.url", "https://two.example", null));
    }

    @Test
    void longTextsAndLongListsAreCut() {
        Field cut = Changes.of("text", "", "😀".repeat(600)).fields().get(0);
        assertThat(cut.to()).endsWith("…");
        assertThat(cut.to().codePointCount(0, cut.to().length())).isEqualTo(500);
        var many = new TreeMap<String, String>();
        for (int i = 0; i < 100; i++) {
            many.put("field" + i, "x");
        }
        assertThat(Changes.between(null, many).fields()).hasSize(40).last().isEqualTo(new Field("…", null, null));
    }

    @Test
    void theyAreReadBackAsTheyWereWritten() {
        var column = new ChangesColumn();
        Changes changes = Changes.between(null, BEFORE).and("role", "EDITOR", "OWNER");
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(changes)))
                .isEqualTo(changes);
    }
}
