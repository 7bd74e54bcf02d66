package io.candor.ejb.tenant.settings;

import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.TenantProfile;
import io.candor.persistence.tenant.TenantProfile.Contact;
import io.candor.persistence.tenant.TenantProfile.Gap;
import io.candor.persistence.tenant.TenantProfile.LegalEntity;
import io.candor.persistence.tenant.TenantProfile.Regulator;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a profile. The first thing that may not is refused under a key of its own, by which pages find its field. */
public final class ProfileRules {

    /** The laws that a company can state to follow. */
    public static final List<String> JURISDICTIONS =
            List.of("UK_GDPR", "EU_GDPR", "CCPA", "PIPEDA", "QUEBEC_25", "ANDORRA_29_2021");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{1,187}[.][A-Za-z]{2,63}");
    private static final int NAME = 200;
    private static final int SENTENCE = 300;
    private static final int TEXT = 1000;
    private static final int MOST = 10;

    private ProfileRules() {}

    /**
     * Lets a profile pass.
     *
     * @throws RefusedException {@code error.profile-...} if something in it may not stand there
     */
    public static void demand(TenantProfile profile) {
        demand(isLine(profile.name(), NAME), "error.profile-name");
        demand(isShort(profile.byline(), SENTENCE), "error.profile-byline");
        demand(isShort(profile.tagline(), SENTENCE), "error.profile-tagline");
        demand(profile.website() == null || isWebAddress(profile.website()), "error.profile-website");
        demand(ZoneId.getAvailableZoneIds().contains(profile.timeZone()), "error.profile-zone");
        demand(isDateFormat(profile.dateFormat()), "error.profile-date");
        demand(areLanguages(profile.languages()), "error.profile-languages");
        demand(JURISDICTIONS.containsAll(profile.jurisdictions()), "error.profile-laws");
        if (profile.legalEntity() != null) {
            demandEntity(profile.legalEntity());
        }
        demand(profile.contacts().size() <= MOST, "error.profile-many");
        demand(profile.regulators().size() <= MOST, "error.profile-many");
        demand(profile.gaps().size() <= MOST, "error.profile-many");
        profile.contacts().forEach(ProfileRules::demandContact);
        profile.regulators().forEach(ProfileRules::demandRegulator);
        for (Gap gap : profile.gaps()) {
            demand(gap.text() != null && isShort(gap.text(), TEXT), "error.profile-gap");
        }
    }

    private static void demandEntity(LegalEntity entity) {
        demand(isLine(entity.name(), NAME), "error.profile-entity");
        demand(
                entity.address().size() <= MOST && entity.address().stream().allMatch(line -> isLine(line, NAME)),
                "error.profile-address");
        demand(
                entity.country() == null || Set.of(Locale.getISOCountries()).contains(entity.country()),
                "error.profile-country");
    }

    private static void demandContact(Contact contact) {
        demand(
                contact.email() == null
                        || contact.email().length() <= 254
                                && MAILBOX.matcher(contact.email()).matches()
                                && !contact.email().contains(".."),
                "error.profile-email");
        demand(contact.subject() == null || isLine(contact.subject(), NAME), "error.profile-subject");
        demand((contact.email() == null) != (contact.missing() == null), "error.profile-contact");
        demand(isShort(contact.missing(), TEXT), "error.profile-contact");
    }

    private static void demandRegulator(Regulator regulator) {
        demand(regulator.name() != null && isShort(regulator.name(), NAME), "error.profile-regulator");
        demand(regulator.url() == null || isWebAddress(regulator.url()), "error.profile-regulator-url");
    }

    private static boolean areLanguages(List<String> tags) {
        return !tags.isEmpty()
                && tags.size() <= MOST
                && new HashSet<>(tags).size() == tags.size()
                && tags.stream().allMatch(tag -> LANGUAGE.matcher(tag).matches());
    }

    private static boolean isLine(String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isShort(LocalizedText text, int longest) {
        return text == null || text.byLanguage().values().stream().allMatch(words -> words.length() <= longest);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && text.length() <= 500;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDateFormat(String pattern) {
        try {
            return pattern != null
                    && pattern.length() <= 40
                    && pattern.contains("y")
                    && pattern.contains("M")
                    && pattern.contains("d")
                    && !DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                            .format(LocalDate.EPOCH)
                            .isBlank();
        } catch (IllegalArgumentException | DateTimeException e) {
            // A pattern is wrong in one of several ways, and one that asks for a time fails on a date.
            return false;
        }
    }

    private static void demand(boolean fits, String key) {
        if (!fits) {
            throw new RefusedException(RefusedException.Fault.INPUT, key);
        }
    }
}
