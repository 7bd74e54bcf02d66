package io.candor.web.centre.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.consent.ledger.ConsentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieChoiceTest {

    private static final String SUBJECT = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String KEY = "BBBBBBBBBBBBBBBBBBBB-_";
    private static final String VALUE = "1.3.1763780400.c." + SUBJECT + "." + KEY + ".analytics~error-monitoring.s";

    @Test
    void aChoiceIsReadAsTheBannerWritesIt() {
        CookieChoice choice = CookieChoice.parse(VALUE).orElseThrow();

        assertThat(choice.notice()).isEqualTo(3);
        assertThat(choice.givenAt()).isEqualTo(Instant.parse("2025-11-22T03:00:00Z"));
        assertThat(choice.method()).isEqualTo(ConsentMethod.CENTRE);
        assertThat(choice.subject()).isEqualTo(SUBJECT);
        assertThat(choice.key()).isEqualTo(KEY);
        assertThat(choice.granted()).containsExactly("analytics", "error-monitoring");
        assertThat(choice.stored()).isTrue();
        assertThat(choice.value()).isEqualTo(VALUE);
    }

    @ParameterizedTest
    @EnumSource(ConsentMethod.class)
    void everyMethodHasALetterOfItsOwn(ConsentMethod method) {
        CookieChoice choice = new CookieChoice(1, Instant.EPOCH, method, SUBJECT, KEY, new TreeSet<>(), false);

        assertThat(CookieChoice.parse(choice.value())).contains(choice);
        assertThat(choice.isExplicit()).isEqualTo(method != ConsentMethod.GPC);
    }

    @Test
    void anAcknowledgedChoiceIsTheSameOtherwise() {
        CookieChoice pending = CookieChoice.parse(VALUE.replace(".s", ".p")).orElseThrow();

        assertThat(pending.stored()).isFalse();
        assertThat(pending.acknowledged().value()).isEqualTo(VALUE);
    }

    @Test
    void everyCategoryThatWasAskedAboutHasAnAnswer() {
        CookieChoice choice = CookieChoice.parse(VALUE).orElseThrow();

        assertThat(choice.answers(List.of("marketing", "analytics")))
                .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of("analytics", true, "marketing", false)));
        assertThat(choice.answers(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2.3.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.0.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.03.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.9999999999.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.3.999999999999.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.3.-1.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.3.1763780400.x.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.3.1763780400.c.AAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s",
                "1.3.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBB B.analytics.s",
                "1.3.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.Analytics.s",
                "1.3.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics~.s",
                "1.3.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.x",
                "1.3.1763780400.c.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB.analytics.s.s"
            })
    void whatCannotBeReadIsNoChoice(String value) {
        assertThat(CookieChoice.parse(value)).isEmpty();
    }

    @Test
    void nothingIsNoChoice() {
        assertThat(CookieChoice.parse(null)).isEmpty();
        assertThat(CookieChoice.parse(VALUE.replace("analytics", "a~".repeat(5_000) + "a")))
                .isEmpty();
    }
}
