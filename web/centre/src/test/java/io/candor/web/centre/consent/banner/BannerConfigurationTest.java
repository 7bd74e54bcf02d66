package io.candor.web.centre.consent.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.consent.BannerQueries.Banner;
import io.candor.ejb.consent.NoticeContent;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.BannerSettings.Placement;
import io.candor.persistence.consent.BannerSettings.SameSite;
import io.candor.persistence.consent.ConsentSignal;
import io.candor.persistence.consent.Lifetime;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.Span;
import io.candor.persistence.tenant.Brand;
import io.candor.web.centre.consent.banner.BannerConfiguration.Cookie;
import io.candor.web.centre.consent.banner.BannerConfiguration.Surroundings;
import io.candor.web.shared.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BannerConfigurationTest {

    private static final Brand BRAND = new Brand("#111111", "#eeeeee", "#ffffff", "#000000", "<svg/>");

    @Test
    void theScriptIsToldWhatWasStored() {
        assertThat(BannerJson.write(configuration("en")))
                .contains(
                        "\"api\":\"https://candor.example/api/v1/tenants/acme/consents\"",
                        "\"cookie\":{\"name\":\"acme_choice\",\"sameSite\":\"Strict\",\"months\":12,\"days\":0}",
                        "\"since\":2",
                        "\"placement\":\"centre\"",
                        "\"number\":3",
                        "\"signals\":[\"analytics_storage\"]",
                        "\"name\":\"_id\"",
                        "\"lifetime\":\"30 days\"",
                        "\"texts\":{\"title\":\"Your choice\"}")
                .doesNotContain("svg");
    }

    @Test
    void theScriptBringsTheTenantsColours() {
        assertThat(BannerSource.of(configuration("en")))
                .endsWith(");\n")
                .contains("#candor-consent{--accent:#111111;--accent-dark:#eeeeee}");
    }

    @ParameterizedTest
    @CsvSource({"1 year, 12, 0", "6 months, 6, 0", "2 weeks, 0, 14", "90 days, 0, 90"})
    void aChoiceLastsAsLongAsTheTenantSays(String life, int months, int days) {
        var cookie = Cookie.of(new ChoiceCookie("c", null, Span.parse(life), SameSite.LAX));
        assertThat(cookie).isEqualTo(new Cookie("c", null, "Lax", months, days));
    }

    @ParameterizedTest
    @CsvSource({"en, ltr", "de-AT, ltr", "ar, rtl", "ar-EG, rtl", "he, rtl", "fa, rtl", "fr, ltr"})
    void textRunsAsTheLanguageDoes(String language, String direction) {
        assertThat(configuration(language).dir()).isEqualTo(direction);
    }

    private static BannerConfiguration configuration(String language) {
        var entry = new NoticeContent.Entry(
                StorageEntry.Kind.COOKIE,
                new Lifetime(Lifetime.Kind.FIXED, Span.parse("30 days"), null),
                "_id",
                "Acme",
                "Counts visits.");
        var category = new NoticeContent.Category("Counting.", List.of(entry), "analytics", "Analytics", false);
        var content = new NoticeContent(
                List.of(category), "Acme Ltd", language, 3, new TreeMap<>(Map.of("title", "Your choice")));
        var banner = new Banner(
                new ChoiceCookie("acme_choice", null, Span.parse("1 year"), SameSite.STRICT),
                Placement.CENTRE,
                content,
                "00",
                2,
                Map.of("analytics", List.of(ConsentSignal.ANALYTICS_STORAGE)));
        var where = new Surroundings(
                "acme", "https://candor.example", "https://privacy.acme.example", List.of(language), false);
        return BannerConfiguration.of(banner, BRAND, where, Wording.of(language));
    }
}
