package io.candor.web.shared.tenant;

/** The weight of one choice in a list such as {@code en;q=0.8} (RFC 9110, section 12.4.2). */
final class Quality {

    private Quality() {}

    /**
     * The weight.
     *
     * @param choice one element of the list
     * @param semicolon where its parameters begin, negative if it has none
     * @return 0 to 1; 1 if none is stated, 0 if what is stated is no weight
     */
    static double of(String choice, int semicolon) {
        if (semicolon < 0) {
            return 1;
        }
        for (String parameter : choice.substring(semicolon + 1).split(";")) {
            String text = parameter.strip();
            if (text.startsWith("q=") || text.startsWith("Q=")) {
                return parse(text.substring(2));
            }
        }
        return 1;
    }

    private static double parse(String text) {
        if (!text.matches("[01](\\.[0-9]{0,3})?")) {
            return 0;
        }
        return Math.min(1, Double.parseDouble(text));
    }
}
