package io.candor.web.shared.tenant;

import io.candor.ejb.shared.CandorConfiguration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Where this request is: which centre, which page, in which language; and how to link from here. Filled once, by whoever enters the
 * tenant; before that (on pages of the platform itself and error pages) it belongs to no centre and {@link #isInCentre} is false.
 */
@Named("address")
@RequestScoped
public class CentreAddress {

    private final CandorConfiguration configuration;
    private Place place;
    private String language = "en";
    private boolean languageChosen;

    @Inject
    CentreAddress(CandorConfiguration configuration) {
        this.configuration = configuration;
    }

    /** For the container's proxy. */
    protected CentreAddress() {
        this(null);
    }

    void open(Place newPlace, String newLanguage, boolean chosen) {
        place = newPlace;
        language = newLanguage;
        languageChosen = chosen;
    }

    /** Whether this request is for a tenant's centre; the other questions make sense only then, but for the language. */
    public boolean isInCentre() {
        return place != null;
    }

    /** The tenant's name in addresses. */
    public String slug() {
        return place.tenant().slug();
    }

    /** Where the centre begins on this host: empty on the tenant's own, {@code /c/slug} on the platform's. */
    public String basePath() {
        return place == null || place.ownHost() ? "" : "/c/" + place.tenant().slug();
    }

    /** The path inside the centre, beginning with a slash. */
    public String pathIn() {
        return place.path();
    }

    /** The language of this page: the one chosen in the address, else the browser's, else the tenant's default. */
    public String language() {
        return language;
    }

    /** Whether the language was chosen in the address. */
    public boolean isLanguageChosen() {
        return languageChosen;
    }

    /** The tenant's default language. */
    public String defaultLanguage() {
        return place == null ? language : place.tenant().languages().get(0);
    }

    /** The tenant's languages, the default first. */
    public List<String> languages() {
        return place == null ? List.of(language) : place.tenant().languages();
    }

    /**
     * The absolute address at which the centre begins, the same on whatever host the visitor came: the tenant's first verified host, or
     * the platform's. In development always the platform's, since the tenants' hosts do not lead here.
     */
    public String canonicalBase() {
        return place.tenant().hosts().stream()
                .sorted()
                .findFirst()
                .filter(host -> !configuration.isDevelopment())
                .map(host -> "https://" + host)
                .orElseGet(() -> configuration.publicUrl() + "/c/" + slug());
    }

    /**
     * A link to another page of the centre, on the host that the visitor came by, in the language that was chosen.
     *
     * @param path inside the centre, beginning with a slash; may end in a fragment
     */
    public String link(String path) {
        return languageChosen ? link(path, language) : basePath() + path;
    }

    /**
     * A link to a page of the centre in a language of the reader's choice.
     *
     * @param path inside the centre, beginning with a slash; may end in a fragment
     * @param inLanguage one of the tenant's languages
     */
    public String link(String path, String inLanguage) {
        int hash = path.indexOf('#');
        String page = hash < 0 ? path : path.substring(0, hash);
        String fragment = hash < 0 ? "" : path.substring(hash);
        return basePath() + page + "?lang=" + inLanguage + fragment;
    }

    /** The place as the router found it. */
    public Place place() {
        return place;
    }
}
