package io.candor.web.shared.request;

import io.candor.ejb.request.identity.RequestAccess;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens one request in a person's browser for an hour, so that neither reference nor secret stands in an address. Set when a request is
 * filed or opened, never before. Scripts cannot read it, and other sites cannot send it along with a form.
 */
@RequestScoped
public class RequestCookie {

    private static final int SECONDS = 3600;
    private static final Pattern VALUE = Pattern.compile("([A-Z0-9-]{8,20})\\.([A-Z0-9-]{10,60})");

    private final HttpServletRequest request;
    private final CentreAddress address;

    @Inject
    RequestCookie(HttpServletRequest request, CentreAddress address) {
        this.request = request;
        this.address = address;
    }

    /** For the container's proxy. */
    protected RequestCookie() {
        this(null, null);
    }

    /** What the browser brings along; empty if nothing. Whether it opens something is another matter. */
    public Optional<RequestAccess> read() {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name()))
                .map(cookie -> VALUE.matcher(cookie.getValue()))
                .filter(value -> value.matches())
                .map(value -> new RequestAccess(value.group(1), value.group(2)))
                .findFirst();
    }

    /** Opens a request in this browser. */
    public void open(HttpServletResponse response, RequestAccess access) {
        write(response, access.reference() + "." + access.secret(), SECONDS);
    }

    /** Closes it again. */
    public void close(HttpServletResponse response) {
        write(response, "", 0);
    }

    private void write(HttpServletResponse response, String value, int seconds) {
        response.addHeader(
                "Set-Cookie",
                name() + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                        + (request.isSecure() ? "; Secure" : ""));
    }

    /** One for each tenant: on the platform's hosts they share a host. */
    private String name() {
        return (request.isSecure() ? "__Host-request-" : "request-") + address.slug();
    }
}
