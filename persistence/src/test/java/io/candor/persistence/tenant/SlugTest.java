package io.candor.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"orchestrate", "workflowops", "a1", "my-company-2", "x234567890123456789012345678901234567890"})
    void lettersDigitsAndSingleHyphensAreTaken(String text) {
        assertThat(new Slug(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "a",
                "A1",
                "1a",
                "0perno",
                "-ab",
                "ab-",
                "a--b",
                "a_b",
                "a.b",
                "a/b",
                "../etc",
                "a%2fb",
                "%61ndron",
                "a b",
                "andron\n",
                "andron\u0000",
                "\u0430ndron",
                "\u212Aeys",
                "ſlug",
                "x23456789012345678901234567890123456789012"
            })
    void everythingElseIsRefused(String text) {
        assertThat(Slug.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> new Slug(text)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("error.slug-form");
            assertThat(refused.fault()).isEqualTo(RefusedException.Fault.INPUT);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "api", "well-known", "admin", "www"})
    void thePlatformsOwnNamesAreRefused(String text) {
        assertThatThrownBy(() -> new Slug(text))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("error.slug-reserved"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"adm1n", "c0nsole", "con-sole", "con5ole", "wellknown", "vv-ww", "maii", "p1atforrn", "statu5"})
    void whatLooksLikeThePlatformsOwnNamesIsRefused(String text) {
        assertThatThrownBy(() -> new Slug(text))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("error.slug-reserved"));
    }

    @ParameterizedTest
    @CsvSource({
        "operno, opern0",
        "operno, opemo",
        "operno, o-perno",
        "orchestrate, or-che5trate",
        "workflowops, vvorkflowops",
        "workflowops, workf1ow0ps",
        "andron, andr-on",
        "paypal, paypai",
        "paypal, paypa1",
        "barn, bar-n",
        "barn, bam",
    })
    void whatPeopleTakeForEachOtherLooksAlike(String one, String other) {
        assertThat(new Slug(other).likeness()).isEqualTo(new Slug(one).likeness());
    }

    @ParameterizedTest
    @CsvSource({"operno, operna", "andron, androm", "acme-2, acme-3", "clean, dean", "orchestrate, orchestrohub"})
    void otherNamesDoNot(String one, String other) {
        assertThat(new Slug(other).likeness()).isNotEqualTo(new Slug(one).likeness());
    }

    @Test
    @Timeout(20)
    void aLongTextIsRefused() {
        assertThat(Slug.isWellFormed("a-".repeat(500_000) + "!")).isFalse();
    }
}
