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
        return isSameHost(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    static boolean isSameHost(String fetchSite, String requestOrigin, String host) {
        if (fetchSite != null) {
            return "same-origin".equals(fetchSite);
        }
        return host != null
                && (("http://" + host).equalsIgnoreCase(requestOrigin)
                        || ("https://" + host).equalsIgnoreCase(requestOrigin));
    }

    boolean isProvedBy(HttpServletRequest request) {
        return isProved(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"));
    }

    boolean isProved(String fetchSite, String requestOrigin) {
        return fetchSite != null ? "same-origin".equals(fetchSite) : origin.equalsIgnoreCase(requestOrigin);
    }
}
