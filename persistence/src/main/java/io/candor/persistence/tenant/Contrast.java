package io.candor.persistence.tenant;

/** The contrast of two colours as WCAG 2.2 defines it. */
public final class Contrast {

    /** The least contrast of text. @source WCAG 2.2, success criterion 1.4.3 (level AA) */
    public static final double OF_TEXT = 4.5;

    private Contrast() {}

    /**
     * The contrast ratio, from 1 (no difference) to 21 (black on white).
     *
     * @param one a colour in the form {@code #rrggbb}
     * @param other another
     * @return (lighter + 0.05) / (darker + 0.05), over relative luminances
     * @throws IllegalArgumentException if a colour is not in that form
     */
    public static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("not a colour of the form #rrggbb: " + colour);
        }
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
