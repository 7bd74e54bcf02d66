package io.candor.web.console.onboarding;

import io.candor.persistence.onboarding.Organisation;
import io.candor.persistence.tenant.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The fields of the first step. */
public class OrganisationForm {

    private int version;
    private String name;
    private String legalName;
    private String address;
    private String country;
    private String website;
    private String slug;
    private String timeZone = "UTC";
    private String language = "en";
    private String[] otherLanguages = {};
    private String[] jurisdictions = {};

    void fill(int read, String presentSlug, Organisation stored) {
        version = read;
        slug = presentSlug;
        name = stored.name();
        legalName = stored.legalName();
        address = String.join("\n", stored.address());
        country = stored.country();
        website = stored.website();
        timeZone = stored.timeZone();
        language = stored.language();
        otherLanguages = stored.languages().stream().skip(1).toArray(String[]::new);
        jurisdictions = stored.jurisdictions().toArray(String[]::new);
    }

    /**
     * What is typed.
     *
     * @throws io.candor.persistence.shared.RefusedException if something in it cannot be
     */
    Organisation organisation() {
        var languages = new ArrayList<>(List.of(language));
        languages.addAll(Arrays.asList(otherLanguages));
        return new Organisation(
                name,
                legalName,
                Organisation.lines(address),
                country,
                website,
                Arrays.asList(jurisdictions),
                timeZone,
                languages);
    }

    /**
     * The slug that is typed.
     *
     * @throws io.candor.persistence.shared.RefusedException if it cannot be one
     */
    Slug wantedSlug() {
        return new Slug(slug == null ? "" : slug.strip().toLowerCase(Locale.ROOT));
    }

    /** The version that the change is made from. */
    public int getVersion() {
        return version;
    }

    /** Comes back with the form. */
    public void setVersion(int version) {
        this.version = version;
    }

    /** As visitors know it. */
    public String getName() {
        return name;
    }

    /** As visitors know it. */
    public void setName(String name) {
        this.name = name;
    }

    /** Registered name. */
    public String getLegalName() {
        return legalName;
    }

    /** Registered name. */
    public void setLegalName(String legalName) {
        this.legalName = legalName;
    }

    /** Lines of the postal address. */
    public String getAddress() {
        return address;
    }

    /** Lines of the postal address. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** ISO 3166-1 alpha-2. */
    public String getCountry() {
        return country;
    }

    /** ISO 3166-1 alpha-2. */
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

    /** Name in addresses. */
    public String getSlug() {
        return slug;
    }

    /** Name in addresses. */
    public void setSlug(String slug) {
        this.slug = slug;
    }

    /** IANA zone. */
    public String getTimeZone() {
        return timeZone;
    }

    /** IANA zone. */
    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    /** Tag of the first language. */
    public String getLanguage() {
        return language;
    }

    /** Tag of the first language. */
    public void setLanguage(String language) {
        this.language = language;
    }

    /** Tags of the other languages. */
    public String[] getOtherLanguages() {
        return otherLanguages.clone();
    }

    /** Tags of the other languages. */
    public void setOtherLanguages(String... otherLanguages) {
        this.otherLanguages = otherLanguages.clone();
    }

    /** Laws that it follows. */
    public String[] getJurisdictions() {
        return jurisdictions.clone();
    }

    /** Laws that it follows. */
    public void setJurisdictions(String... jurisdictions) {
        this.jurisdictions = jurisdictions.clone();
    }
}
