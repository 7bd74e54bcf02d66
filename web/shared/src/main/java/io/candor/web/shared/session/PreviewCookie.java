package io.candor.web.shared.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries a permit to look at a centre that is being prepared. Sent to that centre's addresses alone, never along with another site's
 * request, and out of the reach of scripts.
 */
public final class PreviewCookie {

    private static final String NAME = "candor-preview";

    private PreviewCookie() {}

    /**
     * Gives the browser a permit.
     *
     * @param https whether the browser came by TLS
     * @param path of the centre, with a slash at its end
     * @param left how long the permit is valid
     */
    public static void write(HttpServletResponse response, boolean https, String path, String permit, Duration left) {
        response.addHeader(
                "Set-Cookie",
                name(https) + "=" + permit + "; Path=" + path + "; Max-Age=" + Math.max(0, left.toSeconds())
                        + "; HttpOnly; SameSite=Strict" + (https ? "; Secure" : ""));
    }

    /** What the browser brings along; empty if nothing. */
    public static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name(request.isSecure())))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String name(boolean https) {
        return https ? "__Secure-" + NAME : NAME;
    }
}
