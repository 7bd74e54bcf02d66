package io.candor.web.shared.session;

import io.candor.web.shared.identity.Audience;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a person wanted to go before signing in. It waits in a cookie of its own, so that nothing is kept for strangers on the server,
 * and it can name nothing but a page of the same WAR: whatever else stands in the cookie is ignored.
 */
final class ReturnAddress {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int LONGEST = 500;
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_/-]*");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_.~=&%+-]*");
    private static final List<String> NO_PAGES =
            List.of("/sign-in", "/sign-out", "/backchannel-logout", "/assets/", "/jakarta.faces.resource/");

    private final Audience audience;

    ReturnAddress(Audience audience) {
        this.audience = audience;
    }

    /** The text itself if it is the address of a page of the same WAR; otherwise nothing. */
    Optional<String> validated(String text) {
        if (text == null
                || text.length() > LONGEST
                || !text.startsWith(audience.path() + "/")
                || text.contains("//")
                || !isPlain(text)) {
            return Optional.empty();
        }
        String inside = text.substring(audience.path().length());
        return NO_PAGES.stream().anyMatch(inside::startsWith) ? Optional.empty() : Optional.of(text);
    }

    private static boolean isPlain(String text) {
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        String query = mark < 0 ? "" : text.substring(mark + 1);
        return PATH.matcher(path).matches() && QUERY.matcher(query).matches();
    }

    /** Keeps the page of a request for after the sign-in; what the page was asked to do is not kept. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        boolean isRead = "GET".equals(request.getMethod()) && request.getQueryString() != null;
        String address = request.getRequestURI() + (isRead ? "?" + request.getQueryString() : "");
        validated(address)
                .ifPresent(valid -> response.addCookie(cookie(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(valid.getBytes(StandardCharsets.US_ASCII)),
                        (int) LIFE.toSeconds())));
    }

    /** Where to go after the sign-in: the page asked for, or the start page. The cookie is gone afterwards. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> remembered = Arrays.stream(
                        Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(audience.cookie("to")))
                .findFirst()
                .map(Cookie::getValue);
        remembered.ifPresent(any -> response.addCookie(cookie("", 0)));
        return remembered
                .flatMap(ReturnAddress::decoded)
                .flatMap(this::validated)
                .orElse(audience.path() + "/");
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(audience.cookie("to"), value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
