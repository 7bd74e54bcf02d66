package io.candor.web.centre.consent;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.consent.BannerSettings.ChoiceCookie;
import io.candor.web.shared.tenant.CentreLocator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The visitor's choice in this request, and how it is given back to their browser. */
@RequestScoped
public class ChoiceCookies {

    private final HttpServletRequest request;
    private final ApplicationClock clock;

    @Inject
    ChoiceCookies(HttpServletRequest request, ApplicationClock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ChoiceCookies() {
        this(null, null);
    }

    /** Whether the answer to this request may depend on who asks. */
    boolean isPersonal() {
        return request.getHeader("Cookie") != null || signals();
    }

    /**
     * Whether the browser asks on the person's behalf not to be tracked.
     *
     * @source Global Privacy Control, section 3.1: the field value is "1", everything else is no signal
     */
    boolean signals() {
        return "1".equals(request.getHeader("Sec-GPC"));
    }

    /** The choice that the browser brings along; empty if it brings none that can be read. Of several the latest counts. */
    Optional<CookieChoice> read(ChoiceCookie settings) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(settings.name()))
                .flatMap(cookie -> CookieChoice.parse(cookie.getValue()).stream())
                .max(Comparator.comparing(CookieChoice::givenAt));
    }

    /** Lets the browser remember a choice until it is asked again. */
    void write(HttpServletResponse response, AskedChoice asked, CookieChoice choice) {
        ChoiceCookie settings = asked.cookie();
        Duration left = Duration.between(clock.instant(), asked.asksAgainAt(choice.givenAt()));
        var header = new StringBuilder(settings.name())
                .append('=')
                .append(choice.value())
                .append("; Path=/; Max-Age=")
                .append(Math.max(0, left.toSeconds()))
                .append("; SameSite=")
                .append(settings.sameSite().attribute());
        if (covers(settings.domain())) {
            header.append("; Domain=").append(settings.domain());
        }
        if (request.isSecure()) {
            header.append("; Secure");
        }
        response.addHeader("Set-Cookie", header.toString());
    }

    /** A centre that does not lie on the tenant's domain cannot share a cookie with it; browsers would refuse it. */
    private boolean covers(String domain) {
        String host = CentreLocator.hostOf(request.getHeader("Host"));
        return domain != null && (host.equals(domain) || host.endsWith("." + domain));
    }
}
