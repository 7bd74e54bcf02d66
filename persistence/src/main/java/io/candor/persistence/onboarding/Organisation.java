package io.candor.persistence.onboarding;

import io.candor.persistence.shared.RefusedException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a company says about itself before anybody has read its policy.
 *
 * @param name as visitors know it
 * @param legalName registered name, or null if not given
 * @param address lines of the postal address; empty if not given
 * @param country ISO 3166-1 alpha-2, or null if not given
 * @param website its own site, or null
 * @param jurisdictions the laws that it follows
 * @param timeZone IANA zone in which its days begin and end
 * @param languages BCP 47 tags, the default first
 */
public record Organisation(
        String name,
        String legalName,
        List<String> address,
        String country,
        String website,
        List<String> jurisdictions,
        String timeZone,
        List<String> languages) {

    /** The laws that a tenant can name. */
    public static final List<String> JURISDICTIONS =
            List.of("UK_GDPR", "EU_GDPR", "CCPA", "PIPEDA", "QUEBEC_25", "ANDORRA_29_2021");

    /** Languages in which centres and banners speak by themselves. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl");

    private static final int LONGEST = 200;
    private static final int MOST_LINES = 8;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * Folds what was typed.
     *
     * @throws RefusedException {@code error.organisation-...} if the name, the zone or the languages are missing, something is too long,
     *     or the country, a law, a language or the web address is none
     */
    public Organisation {
        name = folded(name);
        check(name != null && name.length() <= LONGEST, "error.organisation-name");
        legalName = folded(legalName);
        check(legalName == null || legalName.length() <= LONGEST, "error.organisation-legal-name");
        address = address.stream()
                .map(Organisation::folded)
                .filter(line -> line != null)
                .toList();
        check(
                address.size() <= MOST_LINES && address.stream().allMatch(line -> line.length() <= LONGEST),
                "error.organisation-address");
        country = folded(country);
        check(country == null || COUNTRIES.contains(country), "error.organisation-country");
        website = folded(website);
        check(website == null || isWebAddress(website), "error.organisation-website");
        jurisdictions = List.copyOf(jurisdictions);
        check(JURISDICTIONS.containsAll(jurisdictions), "error.organisation-jurisdictions");
        check(isZone(timeZone), "error.organisation-time-zone");
        languages = languages.stream().distinct().toList();
        check(!languages.isEmpty() && LANGUAGES.containsAll(languages), "error.organisation-languages");
    }

    /** The lines of a text. */
    public static List<String> lines(String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\\R"));
    }

    /** The default language. */
    public String language() {
        return languages.get(0);
    }

    /** The same company, with another language first. */
    public Organisation speaking(String language) {
        var reordered = new java.util.ArrayList<>(languages);
        reordered.remove(language);
        reordered.add(0, language);
        return new Organisation(name, legalName, address, country, website, jurisdictions, timeZone, reordered);
    }

    private static boolean isZone(String zone) {
        try {
            return zone != null && !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return text.length() <= 500
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String folded(String text) {
        String one =
                text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return one.isEmpty() ? null : one;
    }

    private static void check(boolean fine, String refusal) {
        if (!fine) {
            throw new RefusedException(RefusedException.Fault.INPUT, refusal);
        }
    }
}
