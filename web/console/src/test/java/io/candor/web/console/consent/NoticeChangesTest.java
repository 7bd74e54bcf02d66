package io.candor.web.console.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.consent.NoticeContent;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import io.candor.web.shared.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NoticeChangesTest {

    private final NoticeChanges changes = new NoticeChanges(Wording.of("en"));

    @Test
    void theSameSaysNothing() {
        assertThat(changes.between(notice("T", analytics("_a")), notice("T", analytics("_a"))))
                .isEmpty();
    }

    @Test
    void whatCameAndWentIsNamed() {
        assertThat(changes.between(notice("T", analytics("_a")), notice("T", analytics("_b"), locked())))
                .containsExactly(
                        "New entry in Analytics: _b", "Entry removed from Analytics: _a", "New category: Essential");
        assertThat(changes.between(notice("T", analytics("_a"), locked()), notice("T", locked())))
                .containsExactly("Category removed: Analytics");
    }

    @Test
    void otherWordsAreNamed() {
        assertThat(changes.between(notice("T", analytics("_a")), notice("U", analytics("_a"))))
                .containsExactly("Words of the banner changed");
    }

    @Test
    void anotherOrderIsNamed() {
        assertThat(changes.between(notice("T", analytics("_a"), locked()), notice("T", locked(), analytics("_a"))))
                .containsExactly("The order changed");
    }

    private static NoticeContent.Category analytics(String name) {
        var entry = new NoticeContent.Entry(
                StorageEntry.Kind.COOKIE, new Lifetime(Lifetime.Kind.SESSION, null, null), name, "P", "Why");
        return new NoticeContent.Category("", List.of(entry), "analytics", "Analytics", false);
    }

    private static NoticeContent.Category locked() {
        return new NoticeContent.Category("", List.of(), "essential", "Essential", true);
    }

    private static NoticeContent notice(String title, NoticeContent.Category... categories) {
        return new NoticeContent(List.of(categories), "C", "en", 1, new TreeMap<>(Map.of("title", title)));
    }
}
