package io.candor.web.console.platform;

/** What the navigation of the operators' console leads to. */
enum PlatformPart {
    TENANTS(""),
    INVITATIONS("/invitations"),
    IMPORT("/import"),
    HEALTH("/health"),
    AUDIT("/audit");

    private final String path;

    PlatformPart(String path) {
        this.path = path;
    }

    /** Its address inside the operators' console. */
    String path() {
        return path;
    }

    /** Its page. */
    String file() {
        return "/platform/" + (path.isEmpty() ? "tenants" : path.substring(1)) + ".xhtml";
    }
}
