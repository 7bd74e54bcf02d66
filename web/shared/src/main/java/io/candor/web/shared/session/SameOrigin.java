package io.candor.web.shared.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Whether a request that changes something comes from a page of ours. Browsers say where a request comes from, and no page can make
 * them say otherwise; a request that does not say it is refused.
 */
public final class SameOrigin {

    private final String origin;

    SameOrigin(URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    /** Whether a request comes from a page of the very host that it goes to, whichever of ours that is. */
    public static boolean isSameHost(HttpServletRequest request) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return "same-origin".equals(fetchSite);
        }
        String from = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return from != null
                && host != null
                && (from.equalsIgnoreCase("http://" + host) || from.equalsIgnoreCase("https://" + host));
    }

    boolean isProvedBy(HttpServletRequest request) {
        return isProved(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"));
    }

    boolean isProved(String fetchSite, String requestOrigin) {
        return fetchSite != null ? "same-origin".equals(fetchSite) : origin.equalsIgnoreCase(requestOrigin);
    }
}
