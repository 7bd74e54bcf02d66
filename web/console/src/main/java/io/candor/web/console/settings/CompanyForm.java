package io.candor.web.console.settings;

import io.candor.persistence.tenant.TenantProfile;
import io.candor.persistence.tenant.TenantProfile.LegalEntity;
import io.candor.web.console.shared.Translations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of a company. */
public class CompanyForm {

    private String state;
    private String name;
    private Map<String, String> byline = Translations.fields(null, List.of());
    private Map<String, String> tagline = Translations.fields(null, List.of());
    private String entity;
    private String address;
    private String country;
    private String website;
    private String timeZone;
    private String dateFormat;
    private String languages;
    private String[] laws = {};

    void fill(TenantProfile profile, String newState) {
        state = newState;
        name = profile.name();
        byline = Translations.fields(profile.byline(), profile.languages());
        tagline = Translations.fields(profile.tagline(), profile.languages());
        LegalEntity company = profile.legalEntity();
        entity = company == null ? null : company.name();
        address = company == null ? null : String.join("\n", company.address());
        country = company == null ? null : company.country();
        website = profile.website();
        timeZone = profile.timeZone();
        dateFormat = profile.dateFormat();
        languages = String.join(", ", profile.languages());
        laws = profile.jurisdictions().toArray(String[]::new);
    }

    /** The company as it is typed; contacts, regulators and gaps are empty. */
    TenantProfile profile() {
        return new TenantProfile(
                strip(name),
                Translations.text(byline),
                Translations.text(tagline),
                company(),
                strip(website),
                timeZone,
                strip(dateFormat),
                split(languages, ","),
                Arrays.asList(laws),
                List.of(),
                List.of(),
                List.of());
    }

    private LegalEntity company() {
        boolean nothing = strip(entity) == null && strip(address) == null && strip(country) == null;
        String code = strip(country);
        return nothing
                ? null
                : new LegalEntity(
                        strip(entity), split(address, "\n"), code == null ? null : code.toUpperCase(Locale.ROOT));
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> split(String text, String by) {
        return text == null
                ? List.of()
                : Stream.of(text.split(by))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** The state that the change is made from. */
    public String getState() {
        return state;
    }

    /** Comes back with the form. */
    public void setState(String state) {
        this.state = state;
    }

    /** As visitors know it. */
    public String getName() {
        return name;
    }

    /** As visitors know it. */
    public void setName(String name) {
        this.name = name;
    }

    /** By language. */
    public Map<String, String> getByline() {
        return byline;
    }

    /** By language. */
    public Map<String, String> getTagline() {
        return tagline;
    }

    /** Registered name. */
    public String getEntity() {
        return entity;
    }

    /** Registered name. */
    public void setEntity(String entity) {
        this.entity = entity;
    }

    /** Lines of the postal address. */
    public String getAddress() {
        return address;
    }

    /** Lines of the postal address. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** ISO 3166-1 code. */
    public String getCountry() {
        return country;
    }

    /** ISO 3166-1 code. */
    public void setCountry(String country) {
        this.country = country;
    }

    /** The company's own site. */
    public String getWebsite() {
        return website;
    }

    /** The company's own site. */
    public void setWebsite(String website) {
        this.website = website;
    }

    /** IANA zone. */
    public String getTimeZone() {
        return timeZone;
    }

    /** IANA zone. */
    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    /** Pattern of dates. */
    public String getDateFormat() {
        return dateFormat;
    }

    /** Pattern of dates. */
    public void setDateFormat(String dateFormat) {
        this.dateFormat = dateFormat;
    }

    /** Tags with commas between them, the default first. */
    public String getLanguages() {
        return languages;
    }

    /** Tags with commas between them, the default first. */
    public void setLanguages(String languages) {
        this.languages = languages;
    }

    /** Laws that it states to follow. */
    public String[] getLaws() {
        return laws.clone();
    }

    /** Laws that it states to follow. */
    public void setLaws(String[] laws) {
        this.laws = laws.clone();
    }
}
