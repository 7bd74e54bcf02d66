package io.candor.web.centre.page;

/** Whether a caller has these very bytes already (RFC 9110, section 13.1.2). */
final class Conditional {

    private Conditional() {}

    /**
     * Compares weakly, as the rule for this header is.
     *
     * @param ifNoneMatch value of the header: a list of tags or a star; or null
     * @param etag of what would be sent
     */
    static boolean isKnown(String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(etag) || ifNoneMatch.strip().equals("*")) {
            return true;
        }
        int found = ifNoneMatch.indexOf(etag);
        while (found >= 0) {
            int end = found + etag.length();
            boolean begins = found == 0 || isBetween(ifNoneMatch.charAt(found - 1)) || isWeakMark(ifNoneMatch, found);
            boolean ends = end == ifNoneMatch.length() || isBetween(ifNoneMatch.charAt(end));
            if (begins && ends) {
                return true;
            }
            found = ifNoneMatch.indexOf(etag, end);
        }
        return false;
    }

    private static boolean isBetween(char c) {
        return c == ',' || c == ' ' || c == '\t';
    }

    private static boolean isWeakMark(String text, int end) {
        return end >= 2 && text.startsWith("W/", end - 2);
    }
}
