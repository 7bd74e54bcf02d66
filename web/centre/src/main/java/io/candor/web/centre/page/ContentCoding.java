package io.candor.web.centre.page;

/** How a body is packed on its way (RFC 9110, section 12.5.3). In the order in which we like them. */
enum ContentCoding {
    BROTLI("br"),
    GZIP("gzip"),
    /** As it is; whoever refuses even that gets it all the same. */
    IDENTITY("identity");

    private static final int LONGEST = 300;

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** Its name in headers. */
    String token() {
        return token;
    }

    /**
     * Whether a caller takes it.
     *
     * @param header value of Accept-Encoding, or null
     */
    boolean isAcceptedBy(String header) {
        if (this == IDENTITY) {
            return true;
        }
        if (header == null || header.length() > LONGEST) {
            return false;
        }
        int begin = 0;
        boolean any = false;
        while (begin <= header.length()) {
            int comma = header.indexOf(',', begin);
            int end = comma < 0 ? header.length() : comma;
            int semicolon = header.indexOf(';', begin);
            int nameEnd = semicolon >= 0 && semicolon < end ? semicolon : end;
            if (isNamed(header, begin, nameEnd, token)) {
                return !isZero(header, nameEnd, end);
            }
            any |= isNamed(header, begin, nameEnd, "*") && !isZero(header, nameEnd, end);
            begin = end + 1;
        }
        return any;
    }

    private static boolean isNamed(String header, int begin, int end, String name) {
        int from = begin;
        int to = end;
        while (from < to && header.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && header.charAt(to - 1) <= ' ') {
            to--;
        }
        return to - from == name.length() && header.regionMatches(true, from, name, 0, name.length());
    }

    /** Whether the parameters say that this one is not wanted at all. */
    private static boolean isZero(String header, int begin, int end) {
        int q = header.indexOf("q=", begin);
        if (q < 0 || q >= end) {
            return false;
        }
        for (int i = q + 2; i < end; i++) {
            char c = header.charAt(i);
            if (c >= '1' && c <= '9') {
                return false;
            }
        }
        return true;
    }
}
