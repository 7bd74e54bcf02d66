package io.candor.persistence.brand;

import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.Brand;
import io.candor.persistence.tenant.Contrast;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether text can be read in a brand's colours, wherever the public pages put one of them on the other: measured, with the least that is
 * needed, and for what fails the nearest colour that passes.
 *
 * @source WCAG 2.2, success criterion 1.4.3 (level AA)
 */
public final class Legibility {

    /** Text of the page on the head's background has more than the least, because lighter shades of it stand there as well. */
    private static final double OF_INK = 7;

    private static final int STEPS = 256;

    private Legibility() {}

    /** A colour of a brand. */
    public enum Part {
        ACCENT,
        ACCENT_DARK,
        SURFACE,
        SURFACE_DARK
    }

    /** Where one colour stands on another. */
    public enum Place {
        /** Links on the page; the page's colour as text on buttons. */
        PAGE,
        /** The present page's name in the head, links in notices. */
        HEAD,
        /** Text in the head. */
        INK
    }

    /**
     * One measurement.
     *
     * @param part the colour that is judged
     * @param place where it stands
     * @param against the other colour
     * @param ratio what was measured, from 1 to 21
     * @param least what is needed
     * @param proposal the nearest colour that passes everywhere; the colour itself if it does already
     */
    public record Finding(Part part, Place place, String against, double ratio, double least, String proposal) {

        /** Whether it can be read. */
        public boolean passes() {
            return ratio >= least;
        }

        /** The ratio as people write it, cut and not rounded, so that what fails never looks as if it passed. */
        public String measured() {
            return String.format(Locale.ROOT, "%.2f", Math.floor(ratio * 100) / 100);
        }
    }

    /** All measurements, colour by colour. */
    public static List<Finding> of(BrandColours colours) {
        BrandColours near = nearest(colours);
        String accent = colours.accent();
        String accentDark = colours.accentDark();
        String surface = colours.surface();
        String surfaceDark = colours.surfaceDark();
        return List.of(
                found(Part.ACCENT, Place.PAGE, accent, Brand.PAGE, near.accent()),
                found(Part.ACCENT, Place.HEAD, accent, surface, near.accent()),
                found(Part.ACCENT_DARK, Place.PAGE, accentDark, Brand.PAGE_DARK, near.accentDark()),
                found(Part.ACCENT_DARK, Place.HEAD, accentDark, surfaceDark, near.accentDark()),
                found(Part.SURFACE, Place.INK, surface, Brand.INK, near.surface()),
                found(Part.SURFACE_DARK, Place.INK, surfaceDark, Brand.INK_DARK, near.surfaceDark()));
    }

    private static Finding found(Part part, Place place, String colour, String against, String proposal) {
        double least = place == Place.INK ? OF_INK : Contrast.OF_TEXT;
        return new Finding(part, place, against, Contrast.ratio(colour, against), least, proposal);
    }

    /**
     * The colours as near to these as possible in which everything can be read: each moves towards black or white, whichever is the shorter
     * way, the backgrounds first. Colours that pass stay as they are.
     */
    public static BrandColours nearest(BrandColours colours) {
        String surface = nearest(colours.surface(), colour -> Contrast.ratio(colour, Brand.INK) >= OF_INK);
        String surfaceDark = nearest(colours.surfaceDark(), colour -> Contrast.ratio(colour, Brand.INK_DARK) >= OF_INK);
        return new BrandColours(
                nearest(colours.accent(), colour -> isReadable(colour, Brand.PAGE, surface)),
                nearest(colours.accentDark(), colour -> isReadable(colour, Brand.PAGE_DARK, surfaceDark)),
                surface,
                surfaceDark);
    }

    /**
     * Lets colours pass in which everything can be read.
     *
     * @throws RefusedException {@code error.brand-accent} and so on for the first colour that fails, with the ratio measured, the colour it
     *     stands on, the ratio needed and the nearest colour that passes
     */
    public static void demand(BrandColours colours) {
        of(colours).stream().filter(finding -> !finding.passes()).findFirst().ifPresent(finding -> {
            throw new RefusedException(
                    RefusedException.Fault.INPUT,
                    switch (finding.part()) {
                        case ACCENT -> "error.brand-accent";
                        case ACCENT_DARK -> "error.brand-accent-dark";
                        case SURFACE -> "error.brand-surface";
                        case SURFACE_DARK -> "error.brand-surface-dark";
                    },
                    finding.measured(),
                    finding.against(),
                    String.format(Locale.ROOT, "%.1f", finding.least()),
                    finding.proposal());
        });
    }

    private static boolean isReadable(String text, String... grounds) {
        return Stream.of(grounds).allMatch(ground -> Contrast.ratio(text, ground) >= Contrast.OF_TEXT);
    }

    private static String nearest(String colour, Predicate<String> passes) {
        for (int step = 0; step <= STEPS; step++) {
            for (int end : new int[] {0, 255}) {
                String mixed = mix(colour, end, step);
                if (passes.test(mixed)) {
                    return mixed;
                }
            }
        }
        throw new IllegalArgumentException("neither black nor white can be read there");
    }

    private static String mix(String colour, int end, int step) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        var mixed = new StringBuilder("#");
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = rgb >> shift & 0xff;
            mixed.append(String.format(Locale.ROOT, "%02x", channel + (end - channel) * step / STEPS));
        }
        return mixed.toString();
    }
}
