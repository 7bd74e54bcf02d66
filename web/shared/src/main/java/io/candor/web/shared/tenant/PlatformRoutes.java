package io.candor.web.shared.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is outside the centres: the platform's own pages, and what is passed on to resources and servlets as it came. */
final class PlatformRoutes {

    private static final String ASSETS = "/assets/";
    private static final String START = "/start";
    private static final Map<String, String> PAGES =
            Map.of("/", "/home/platform.xhtml", "/.well-known/security.txt", CentreRoutes.SECURITY_CONTACT);

    private final List<String> passedOn;

    PlatformRoutes(boolean development) {
        this.passedOn = development ? List.of(ASSETS, "/api/", "/dev/") : List.of(ASSETS, "/api/");
    }

    /** Style sheets, scripts and fonts are the same on every host. */
    static boolean isForEveryHost(String path) {
        return path.startsWith(ASSETS);
    }

    boolean isPassedOn(String path) {
        return passedOn.stream().anyMatch(path::startsWith);
    }

    /** Whether a page takes forms, too. */
    static boolean takesForms(String path) {
        return path.equals(START) || path.startsWith(START + "/");
    }

    Optional<String> find(String path) {
        if (takesForms(path)) {
            return Optional.of(PlatformPaths.START);
        }
        return Optional.ofNullable(PAGES.get(path));
    }
}
