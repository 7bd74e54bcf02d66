package io.candor.web.centre.consent.banner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.candor.ejb.consent.BannerQueries.Banner;
import io.candor.ejb.consent.NoticeContent;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.persistence.consent.ConsentSignal;
import io.candor.persistence.consent.StorageEntry;
import io.candor.persistence.shared.Span;
import io.candor.persistence.tenant.Brand;
import io.candor.web.shared.text.LifetimeSentences;
import io.candor.web.shared.text.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the script is told, in the shape in which it uses it. Words of the notice come from the stored notice alone.
 *
 * @param slug the tenant
 * @param api where choices are handed in
 * @param centre where the tenant's centre begins
 * @param links words for the links to the centre
 * @param honoured words for a browser's signal that is being honoured
 * @param cookie how the choice is remembered
 * @param since the oldest notice under which a choice still holds
 * @param gpc whether this very request carried the signal
 * @param placement {@code bottom} or {@code centre}
 * @param dir {@code ltr} or {@code rtl}
 * @param languages of the tenant
 * @param signals every signal that tags know
 * @param notice what is asked for
 * @param texts title, text and buttons
 * @param brandStyle rules with the tenant's colours
 */
record BannerConfiguration(
        String slug,
        String api,
        String centre,
        Links links,
        String honoured,
        Cookie cookie,
        int since,
        boolean gpc,
        String placement,
        String dir,
        List<String> languages,
        List<String> signals,
        Notice notice,
        Map<String, String> texts,
        @JsonIgnore String brandStyle) {

    private static final Set<String> FROM_RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    /** Words of links. */
    record Links(String cookies, String policy) {}

    /** The cookie; its life is the months and then the days. */
    record Cookie(String name, String domain, String sameSite, int months, int days) {

        static Cookie of(ChoiceCookie cookie) {
            Span life = cookie.life();
            int amount = life.amount();
            return switch (life.unit()) {
                case YEARS -> of(cookie, 12 * amount, 0);
                case MONTHS -> of(cookie, amount, 0);
                case WEEKS -> of(cookie, 0, 7 * amount);
                case DAYS -> of(cookie, 0, amount);
                default -> throw new IllegalStateException("a choice is not kept for " + life);
            };
        }

        private static Cookie of(ChoiceCookie cookie, int months, int days) {
            return new Cookie(cookie.name(), cookie.domain(), cookie.sameSite().attribute(), months, days);
        }
    }

    /** The notice, without its texts. */
    record Notice(int number, String language, List<Category> categories) {}

    /** A category; locked ones are always on. */
    record Category(
            String key, String label, String description, boolean locked, List<String> signals, List<Entry> entries) {}

    /** An entry of the inventory, its lifetime in words. */
    record Entry(String name, String provider, String purpose, StorageEntry.Kind kind, String lifetime) {}

    /**
     * Where and for whom the script runs.
     *
     * @param slug the tenant
     * @param platform the platform's address
     * @param centre where the tenant's centre begins
     * @param languages of the tenant, the default first
     * @param gpc whether the request carried the browser's signal
     */
    record Surroundings(String slug, String platform, String centre, List<String> languages, boolean gpc) {}

    /** The configuration of a banner. */
    static BannerConfiguration of(Banner banner, Brand brand, Surroundings where, Wording wording) {
        NoticeContent content = banner.notice();
        return new BannerConfiguration(
                where.slug(),
                where.platform() + "/api/v1/tenants/" + where.slug() + "/consents",
                where.centre(),
                new Links(wording.text("consent.banner.cookies"), wording.text("consent.banner.policy")),
                wording.text("consent.banner.honoured"),
                Cookie.of(banner.cookie()),
                banner.askingSince(),
                where.gpc(),
                banner.placement().name().toLowerCase(Locale.ROOT),
                direction(content.language()),
                where.languages(),
                Arrays.stream(ConsentSignal.values())
                        .map(ConsentSignal::tagName)
                        .toList(),
                new Notice(content.number(), content.language(), categories(banner, wording)),
                content.texts(),
                style(brand));
    }

    private static List<Category> categories(Banner banner, Wording wording) {
        var lifetimes = new LifetimeSentences(wording);
        return banner.notice().categories().stream()
                .map(category -> new Category(
                        category.key(),
                        category.label(),
                        category.description(),
                        category.locked(),
                        banner.signals().getOrDefault(category.key(), List.of()).stream()
                                .map(ConsentSignal::tagName)
                                .toList(),
                        category.entries().stream()
                                .map(entry -> new Entry(
                                        entry.name(),
                                        entry.provider(),
                                        entry.purpose(),
                                        entry.kind(),
                                        lifetimes.of(entry.lifetime())))
                                .toList()))
                .toList();
    }

    static String direction(String languageTag) {
        return FROM_RIGHT_TO_LEFT.contains(Locale.forLanguageTag(languageTag).getLanguage()) ? "rtl" : "ltr";
    }

    /** The colours are of the form {@code #rrggbb}, so that nothing else can get into the sheet. */
    private static String style(Brand brand) {
        return "#candor-consent{--accent:" + brand.accent() + ";--accent-dark:" + brand.accentDark() + "}";
    }
}
