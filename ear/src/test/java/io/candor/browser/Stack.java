package io.candor.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Where everything is that {@code ./test} has started. */
final class Stack {

    /** Tenants that are there from the start. */
    static final List<String> TENANTS = List.of("andron", "operno", "orchestrate", "orchestrohub", "workflowops");

    /** The public pages of every tenant, as paths inside its centre. */
    static final List<String> PAGES = List.of(
            "/",
            "/policy",
            "/policy/versions",
            "/policy/versions/1",
            "/policy/compare/1/2",
            "/policy/compare/1/2?view=side",
            "/processors",
            "/retention",
            "/promises",
            "/cookies",
            "/cookies/receipt",
            "/verify",
            "/notices");

    private Stack() {}

    /** The platform's own address. */
    static URI platform() {
        return address("CANDOR_URL", "http://localhost:8080");
    }

    static URI keycloak() {
        return address("CANDOR_KEYCLOAK_URL", "http://localhost:8180");
    }

    static URI management() {
        return address("CANDOR_MANAGEMENT_URL", "http://localhost:9990");
    }

    static URI mail() {
        return address("CANDOR_MAIL_URL", "http://localhost:1080");
    }

    /** The folder in which ./run keeps the data of this stack. */
    static Path folder() {
        return Path.of(System.getenv().getOrDefault("CANDOR_STACK", ".data"));
    }

    /** A page of a tenant on the platform's host. */
    static String url(String tenant, String path) {
        return platform() + "/c/" + tenant + path;
    }

    /** A page of a tenant on its own host. */
    static String ownHost(String tenant, String path) {
        return platform().getScheme() + "://" + tenant + ".localhost:"
                + platform().getPort() + path;
    }

    private static URI address(String variable, String fallback) {
        String set = System.getenv(variable);
        return URI.create(set == null || set.isBlank() ? fallback : set);
    }
}
