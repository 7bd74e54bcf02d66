package io.candor.web.shared.tenant;

import java.util.List;
import java.util.Locale;

/**
 * Picks one of a tenant's languages by what a browser asks for (RFC 9110, section 12.5.4; look-up as in RFC 4647, section 3.4: a wanted
 * {@code de-AT} is content with {@code de}). Never fails: what cannot be understood is passed over.
 */
public final class LanguageChoice {

    /** More than any browser sends; the rest of a longer header is not read. */
    private static final int LONGEST = 500;

    private LanguageChoice() {}

    /**
     * The best language.
     *
     * @param header value of Accept-Language, or null
     * @param languages BCP 47 tags, the default first, at least one
     */
    public static String of(String header, List<String> languages) {
        String best = languages.get(0);
        if (header == null || languages.size() == 1) {
            return best;
        }
        String text = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
        double bestQuality = 0;
        for (String part : text.split(",")) {
            int semicolon = part.indexOf(';');
            String range = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
            String match = lookUp(range, languages);
            double quality = Quality.of(part, semicolon);
            if (match != null && quality > bestQuality) {
                best = match;
                bestQuality = quality;
            }
        }
        return best;
    }

    private static String lookUp(String range, List<String> languages) {
        if (range.equals("*")) {
            return languages.get(0);
        }
        String wanted = range.toLowerCase(Locale.ROOT);
        while (!wanted.isEmpty()) {
            for (String language : languages) {
                if (language.toLowerCase(Locale.ROOT).equals(wanted)) {
                    return language;
                }
            }
            wanted = wanted.substring(0, Math.max(0, wanted.lastIndexOf('-')));
        }
        return null;
    }
}
