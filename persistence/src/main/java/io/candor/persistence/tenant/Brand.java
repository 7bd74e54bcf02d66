package io.candor.persistence.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A centre's colours and logo. Colours are sRGB in the form {@code #rrggbb}; that they are legible (WCAG 2.2, 1.4.3) is checked by
 * whoever makes the brand, with {@link Contrast}.
 *
 * @param accent links and buttons on a white page
 * @param accentDark links and buttons on a dark page
 * @param surface the head's background on a white page
 * @param surfaceDark the head's background on a dark page
 * @param logo a static SVG drawing, sanitised
 */
@Embeddable
public record Brand(
        @Column(name = "brand_accent") String accent,
        @Column(name = "brand_accent_dark") String accentDark,
        @Column(name = "brand_surface") String surface,
        @Column(name = "brand_surface_dark") String surfaceDark,
        @Column(name = "brand_logo") String logo) {

    /** Background of the light pages. */
    public static final String PAGE = "#ffffff";

    /** Background of the dark pages. */
    public static final String PAGE_DARK = "#121417";

    /** Text on the light pages' head. */
    public static final String INK = "#16181d";

    /** Text on the dark pages' head. */
    public static final String INK_DARK = "#e8eaed";
}
