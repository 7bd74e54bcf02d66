package io.candor.ejb.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a consent notice holds, and when it asks for more than the one before. */
class NoticeContentTest {

    private static final NoticeContent.Entry ENTRY = entry("_a", "Measures use.");

    @Test
    void theCanonicalFormIsSortedOnEveryLevel() {
        var content = content(category("analytics", "Shows use", ENTRY));

        assertThat(content.canonical())
                .isEqualTo(
                        "{\"categories\":[{\"description\":\"Shows use\",\"entries\":[{\"kind\":\"COOKIE\",\"lifetime\":"
                                + "{\"kind\":\"FIXED\",\"longest\":null,\"period\":\"1 year\"},\"name\":\"_a\",\"provider\":\"Example\","
                                + "\"purpose\":\"Measures use.\"}],\"key\":\"analytics\",\"label\":\"analytics\",\"locked\":false}],"
                                + "\"controller\":\"Example Ltd\",\"language\":\"en\",\"number\":1,"
                                + "\"texts\":{\"acceptAll\":\"Yes\",\"title\":\"Choose\"}}");
        assertThat(NoticeContent.parse(content.canonical()).canonical()).isEqualTo(content.canonical());
    }

    @Test
    void theSameContentAsksForNothingMore() {
        var content = content(category("analytics", "Shows use", ENTRY));

        assertThat(content.asksForMoreThan(content)).isFalse();
    }

    @Test
    void lessAsksForNothingMore() {
        var before = content(category("analytics", "Shows use", ENTRY), category("marketing", "Sells"));

        assertThat(content(category("analytics", "Shows use")).asksForMoreThan(before))
                .isFalse();
    }

    @Test
    void aFurtherCategoryEntryOrPurposeAsksForMore() {
        var before = content(category("analytics", "Shows use", ENTRY));

        assertThat(List.of(
                        content(category("analytics", "Shows use", ENTRY), category("marketing", "Sells")),
                        content(category("analytics", "Shows use", ENTRY, entry("_b", "Measures more."))),
                        content(category("analytics", "Shows use", entry("_a", "Builds profiles."))),
                        content(category("analytics", "Builds profiles", ENTRY))))
                .allSatisfy(after -> assertThat(after.asksForMoreThan(before)).isTrue());
    }

    @Test
    void whatIsStrictlyNecessaryNeverAsks() {
        var locked = new NoticeContent.Category("Needed", List.of(ENTRY), "essential", "Essential", true);

        assertThat(content(locked).asksForMoreThan(content())).isFalse();
    }

    @Test
    void aCategoryThatIsUnlockedAsks() {
        var locked = new NoticeContent.Category("Needed", List.of(ENTRY), "essential", "Essential", true);
        var unlocked = new NoticeContent.Category("Needed", List.of(ENTRY), "essential", "Essential", false);

        assertThat(content(unlocked).asksForMoreThan(content(locked))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "nl"})
    void everyWordingIsCompleteAndTranslated(String language) {
        Map<String, String> english = BannerWording.of("en");
        Map<String, String> other = BannerWording.of(language);

        assertThat(other).containsOnlyKeys(english.keySet());
        var same = new ArrayList<>(other.keySet());
        same.removeIf(key -> !other.get(key).equals(english.get(key)));
        assertThat(same).isEmpty();
    }

    @Test
    void aLanguageWithoutAWordingGetsTheEnglishOne() {
        assertThat(BannerWording.of("ca")).isEqualTo(BannerWording.of("en"));
    }

    private static NoticeContent content(NoticeContent.Category... categories) {
        return new NoticeContent(
                List.of(categories),
                "Example Ltd",
                "en",
                1,
                new TreeMap<>(Map.of("title", "Choose", "acceptAll", "Yes")));
    }

    private static NoticeContent.Category category(String key, String description, NoticeContent.Entry... entries) {
        return new NoticeContent.Category(description, List.of(entries), key, key, false);
    }

    private static NoticeContent.Entry entry(String name, String purpose) {
        var year = new Lifetime(Lifetime.Kind.FIXED, new Span(1, Span.Unit.YEARS), null);
        return new NoticeContent.Entry(StorageEntry.Kind.COOKIE, year, name, "Example", purpose);
    }
}
