package io.candor.web.centre.request;

import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Countries in the page's language, and regions of those whose regions have privacy laws of their own. */
@RequestScoped
public class RequestPlaces {

    private static final Properties REGIONS = regions();

    private final Messages messages;

    @Inject
    RequestPlaces(Messages messages) {
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected RequestPlaces() {
        this(null);
    }

    /** A place and its name. */
    public record Named(String code, String name) {}

    /** All of them, by name; a country's regions follow it. */
    public List<Named> all() {
        Locale locale = messages.wording().locale();
        Collator order = Collator.getInstance(locale);
        var places = new ArrayList<Named>();
        for (String country : Locale.getISOCountries()) {
            places.add(new Named(country, new Locale("", country).getDisplayCountry(locale)));
        }
        REGIONS.forEach((code, region) -> places.add(new Named((String) code, name((String) code, region, locale))));
        places.sort(Comparator.comparing(Named::name, order));
        return places;
    }

    /** The name of a place in the page's language. */
    public String name(String country, String region) {
        Locale locale = messages.wording().locale();
        String code = country + "-" + region;
        return region != null && REGIONS.containsKey(code)
                ? name(code, REGIONS.get(code), locale)
                : new Locale("", country).getDisplayCountry(locale);
    }

    private static String name(String code, Object region, Locale locale) {
        return new Locale("", code.substring(0, 2)).getDisplayCountry(locale) + ": " + region;
    }

    private static Properties regions() {
        var regions = new Properties();
        try (InputStream file = RequestPlaces.class.getResourceAsStream("regions.properties");
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            regions.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }
}
