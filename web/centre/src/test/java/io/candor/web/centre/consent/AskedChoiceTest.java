package io.candor.web.centre.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.consent.NoticeContent;
import io.candor.ejb.consent.NoticeContent.Category;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.SameSite;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedChoiceTest {

    private static final Instant GIVEN = Instant.parse("2026-08-31T12:00:00Z");

    @Test
    void onlyWhatIsNotLockedCanBeRefused() {
        assertThat(asked("6 months", 1).refusable()).containsExactly("marketing", "analytics");
    }

    @ParameterizedTest
    @CsvSource({
        "10 days, 2026-09-10T12:00:00Z",
        "2 weeks, 2026-09-14T12:00:00Z",
        "6 months, 2027-02-28T12:00:00Z",
        "1 year, 2027-08-31T12:00:00Z"
    })
    void aChoiceIsAskedAgainAfterItsLife(String life, Instant again) {
        AskedChoice asked = asked(life, 1);

        assertThat(asked.asksAgainAt(GIVEN)).isEqualTo(again);
        assertThat(asked.isAnsweredBy(choice(3), again.minusSeconds(1))).isTrue();
        assertThat(asked.isAnsweredBy(choice(3), again)).isFalse();
    }

    @Test
    void aChoiceUnderANoticeThatAskedForLessIsAskedAgain() {
        AskedChoice asked = asked("6 months", 3);

        assertThat(asked.isAnsweredBy(choice(2), GIVEN)).isFalse();
        assertThat(asked.isAnsweredBy(choice(3), GIVEN)).isTrue();
        assertThat(asked.isAnsweredBy(choice(4), GIVEN)).isTrue();
        assertThat(asked.isAnsweredBy(choice(5), GIVEN)).isFalse();
    }

    private static CookieChoice choice(int notice) {
        return new CookieChoice(
                notice, GIVEN, ConsentMethod.BANNER, "A".repeat(22), "B".repeat(22), new TreeSet<>(), true);
    }

    private static AskedChoice asked(String life, int since) {
        var categories = List.of(
                new Category("", List.of(), "essential", "Essential", true),
                new Category("", List.of(), "marketing", "Marketing", false),
                new Category("", List.of(), "analytics", "Analytics", false));
        return new AskedChoice(
                new ChoiceCookie("consent", null, Span.parse(life), SameSite.LAX),
                new NoticeContent(categories, "Example Ltd", "en", 4, new TreeMap<>()),
                since);
    }
}
