package io.candor.persistence.brand;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.Brand;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The four colours of a brand, well formed but not necessarily legible: sRGB as {@code #rrggbb} in small letters.
 *
 * @param accent links and buttons on a light page
 * @param accentDark links and buttons on a dark page
 * @param surface the head's background on a light page
 * @param surfaceDark the head's background on a dark page
 */
public record BrandColours(String accent, String accentDark, String surface, String surfaceDark) {

    private static final Pattern FORM = Pattern.compile("#?[0-9a-fA-F]{6}");

    /**
     * Takes colours with or without the number sign, in letters of either size.
     *
     * @throws RefusedException {@code error.brand-form} if one of them is no colour; the text itself is its argument
     */
    public BrandColours {
        accent = normal(accent);
        accentDark = normal(accentDark);
        surface = normal(surface);
        surfaceDark = normal(surfaceDark);
    }

    /** The colours of a brand. */
    public static BrandColours of(Brand brand) {
        return new BrandColours(brand.accent(), brand.accentDark(), brand.surface(), brand.surfaceDark());
    }

    /** A brand with these colours. */
    public Brand with(Logo logo) {
        return new Brand(accent, accentDark, surface, surfaceDark, logo.stored());
    }

    private static String normal(String text) {
        String colour = text == null ? "" : text.strip();
        if (!FORM.matcher(colour).matches()) {
            throw new RefusedException(
                    RefusedException.Fault.INPUT,
                    "error.brand-form",
                    colour.substring(0, Math.min(20, colour.length())));
        }
        return (colour.startsWith("#") ? colour : "#" + colour).toLowerCase(Locale.ROOT);
    }
}
