package io.candor.ejb.consent;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

/** The default wording of banners. A language without a wording of its own gets the English one. */
final class BannerWording {

    private static final String BUNDLE = "io.candor.ejb.consent.banner";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private BannerWording() {}

    /**
     * Every text by its name.
     *
     * @param language BCP 47 tag
     * @throws MissingResourceException if the application was built without its wording
     */
    static SortedMap<String, String> of(String language) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language), BannerWording.class.getClassLoader(), EXACT);
        var texts = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    /** The default wording with some texts replaced by the tenant's own. */
    static SortedMap<String, String> of(String language, Map<String, String> own) {
        var texts = of(language);
        texts.putAll(own);
        return texts;
    }
}
