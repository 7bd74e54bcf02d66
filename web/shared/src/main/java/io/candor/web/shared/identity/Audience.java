package io.candor.web.shared.identity;

/** Who signs in to a WAR: its realm, its place among the addresses, its client and where the client's secret is found. */
public enum Audience {
    /** Members and operators, in the console. */
    STAFF("staff", "/console", "candor-console", "CANDOR_STAFF_CLIENT", "openid organization:*"),
    /** Everybody else with an account. */
    PEOPLE("people", "/account", "candor-account", "CANDOR_PEOPLE_CLIENT", "openid");

    private final String realm;
    private final String path;
    private final String defaultClientId;
    private final String variablePrefix;
    private final String scope;

    Audience(String realm, String path, String defaultClientId, String variablePrefix, String scope) {
        this.realm = realm;
        this.path = path;
        this.defaultClientId = defaultClientId;
        this.variablePrefix = variablePrefix;
        this.scope = scope;
    }

    /**
     * The audience of a WAR.
     *
     * @throws IllegalArgumentException if nobody signs in there
     */
    public static Audience of(String contextPath) {
        for (Audience audience : values()) {
            if (audience.path.equals(contextPath)) {
                return audience;
            }
        }
        throw new IllegalArgumentException("nobody signs in at " + contextPath);
    }

    /** Whether anybody signs in to the WAR of this context path. */
    static boolean hasSignIn(String contextPath) {
        return STAFF.path.equals(contextPath) || PEOPLE.path.equals(contextPath);
    }

    /** Whether a path inside a WAR is served to everybody and needs no session at all. */
    public static boolean isOpen(String path) {
        return path.equals("/backchannel-logout")
                || path.startsWith("/assets/")
                || path.startsWith("/jakarta.faces.resource/");
    }

    /** Whether a path inside a WAR may be a page; the others belong to the sign-in or are served to everybody. */
    public static boolean isPage(String path) {
        return !isOpen(path) && !path.equals("/sign-in") && !path.equals("/sign-out");
    }

    /** Keycloak realm. */
    public String realm() {
        return realm;
    }

    /** Context path of the WAR. */
    public String path() {
        return path;
    }

    /** The only address that the realm sends anybody back to, as a path. */
    public String signInPath() {
        return path + "/sign-in";
    }

    String clientIdVariable() {
        return variablePrefix + "_ID";
    }

    String clientSecretVariable() {
        return variablePrefix + "_SECRET";
    }

    String defaultClientId() {
        return defaultClientId;
    }

    /** The secret that the realms of the local run know. */
    String localSecret() {
        return IdentityProvider.LOCAL_SECRET + path.substring(1) + "-secret";
    }

    String scope() {
        return scope;
    }

    /** Name of a cookie of this audience; the prefix binds it to host, path and TLS. */
    public String cookie(String purpose) {
        return "__Host-candor-" + path.substring(1) + "-" + purpose;
    }
}
