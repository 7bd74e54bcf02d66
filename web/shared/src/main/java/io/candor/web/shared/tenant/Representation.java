package io.candor.web.shared.tenant;

/** In which form a policy text is wanted: by the address's suffix, or by what the caller accepts. */
public enum Representation {
    /** The page for people. */
    HTML("text/html", ""),
    /** The source. */
    MARKDOWN("text/markdown", ".md"),
    /** For programs. */
    JSON("application/json", ".json"),
    /** For printing and filing. */
    PDF("application/pdf", ".pdf");

    private final String mediaType;
    private final String suffix;

    Representation(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** Its media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The suffix of its address, with the dot; empty for the page. */
    public String suffix() {
        return suffix;
    }

    /**
     * What a caller likes best.
     *
     * @param accept value of the Accept header, or null
     * @return the page if nothing else is clearly preferred
     */
    public static Representation preferredBy(String accept) {
        if (accept == null || accept.startsWith("text/html") || accept.equals("*/*") || accept.length() > 1000) {
            return HTML;
        }
        Representation best = HTML;
        double bestQuality = HTML.qualityIn(accept);
        for (Representation candidate : values()) {
            double quality = candidate.qualityIn(accept);
            if (quality > bestQuality) {
                best = candidate;
                bestQuality = quality;
            }
        }
        return best;
    }

    private double qualityIn(String accept) {
        double exact = -1;
        double wild = 0;
        for (String part : accept.split(",")) {
            int semicolon = part.indexOf(';');
            String range = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
            if (range.equalsIgnoreCase(mediaType)) {
                exact = Math.max(exact, Quality.of(part, semicolon));
            } else if (range.equals("*/*") || range.equals(mediaType.substring(0, mediaType.indexOf('/')) + "/*")) {
                wild = Math.max(wild, Quality.of(part, semicolon));
            }
        }
        return exact >= 0 ? exact : wild;
    }
}
