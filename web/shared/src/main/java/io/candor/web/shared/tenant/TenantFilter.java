package io.candor.web.shared.tenant;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.shared.tenant.CentreRoutes.Route;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one entrance of the public WAR: finds the tenant by host name or by {@code /c/slug}, enters it, and forwards to the page or
 * servlet that the table names. Whatever the table does not know is "not found", in words that name no tenant. Domain exceptions that
 * come out of a page become their status here, and a lost database is said to be one, whatever was asked for.
 */
public class TenantFilter implements Filter {

    /** Attribute of a request to a closed centre: why it is closed. */
    public static final String CLOSED = "candor.closed";

    private static final String READ = "GET, HEAD";
    private static final String LANGUAGE = "lang=";

    private final CentreLocator locator;
    private final TenantEntry entry;
    private final PreparedCentre prepared;
    private final PlatformRoutes platformRoutes;

    @Inject
    TenantFilter(CentreLocator locator, TenantEntry entry, PreparedCentre prepared, CandorConfiguration configuration) {
        this.locator = locator;
        this.entry = entry;
        this.prepared = prepared;
        this.platformRoutes = new PlatformRoutes(configuration.isDevelopment());
    }

    /** For the container. */
    protected TenantFilter() {
        this.locator = null;
        this.entry = null;
        this.prepared = null;
        this.platformRoutes = null;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            answer((HttpServletRequest) request, (HttpServletResponse) response, chain);
        } catch (ServletException | RuntimeException e) {
            if (!Refusals.answer(e, (HttpServletResponse) response)) {
                throw e;
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String host = CentreLocator.hostOf(request.getHeader("Host"));
        String path = request.getRequestURI();
        Optional<Place> place = locator.find(host, path);
        if (place.isPresent()) {
            inCentre(place.get(), request, response, chain);
            return;
        }
        boolean platform = locator.isPlatformHost(host) && CentreLocator.isPlain(path);
        Optional<Place> preview = platform && isReading(request) ? prepared.find(path, request) : Optional.empty();
        if (preview.isPresent()) {
            inPreparedCentre(preview.get(), request, response);
        } else if (platform) {
            onPlatform(path, request, response, chain);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void inCentre(Place place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (place.ownHost() && PlatformRoutes.isForEveryHost(place.path())) {
            chain.doFilter(request, response);
            return;
        }
        if (place.path().isEmpty()) {
            toHome(place, request, response);
            return;
        }
        Optional<Route> route = CentreRoutes.find(place.path(), request.getHeader("Accept"));
        Optional<String> chosen = chosenLanguage(request, place.tenant().languages());
        if (place.path().equals(CentreRoutes.BANNER)) {
            // A website must not lose its banner because the tenant has given up a language.
            chosen = chosen.or(() -> Optional.of(""));
        }
        if (route.isEmpty() || chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (taken(place.path(), request, route.get()).isEmpty()) {
            response.setHeader("Allow", CentreRoutes.form(place.path()).isEmpty() ? READ : READ + ", POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            boolean inAddress = !chosen.get().isEmpty();
            String language = inAddress
                    ? chosen.get()
                    : LanguageChoice.of(
                            request.getHeader("Accept-Language"), place.tenant().languages());
            entry.enter(place, language, inAddress);
            open(place, taken(place.path(), request, route.get()).get(), request, response);
        }
    }

    private void inPreparedCentre(Place place, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        List<String> languages = place.tenant().languages();
        Optional<Route> route = CentreRoutes.find(place.path(), request.getHeader("Accept"));
        Optional<String> chosen = chosenLanguage(request, languages);
        if (route.isEmpty() || chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String wanted = chosen.get();
        entry.enter(
                place,
                wanted.isEmpty() ? LanguageChoice.of(request.getHeader("Accept-Language"), languages) : wanted,
                !wanted.isEmpty());
        prepared.show(route.get(), request, response);
    }

    /** Who answers: the page to those who read, whoever takes its form to those who send it, nobody to others. */
    private static Optional<Route> taken(String path, HttpServletRequest request, Route page) {
        if (isReading(request)) {
            return Optional.of(page);
        }
        return "POST".equals(request.getMethod()) ? CentreRoutes.form(path) : Optional.empty();
    }

    private static void open(Place place, Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (place.tenant().suspended() && !place.path().equals(CentreRoutes.BANNER)) {
            request.setAttribute(CLOSED, place.tenant().closed());
            response.setHeader("Retry-After", "3600");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        route.attributes().forEach(request::setAttribute);
        request.getRequestDispatcher(route.target()).forward(request, response);
    }

    private void onPlatform(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (platformRoutes.isPassedOn(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> target = platformRoutes.find(path);
        if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!isReading(request) && !PlatformRoutes.takesForms(path)) {
            response.setHeader("Allow", READ);
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            request.getRequestDispatcher(target.get()).forward(request, response);
        }
    }

    private static void toHome(Place place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isReading(request)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "/c/" + place.tenant().slug() + "/");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The language that the address asks for; an empty text if it asks for none, nothing if the tenant does not have it. */
    private static Optional<String> chosenLanguage(HttpServletRequest request, List<String> languages) {
        String query = request.getQueryString();
        if (query == null || !query.contains("lang")) {
            return Optional.of("");
        }
        // Not by the request's parameters: they would read the body, which whoever takes the form may want to bound
        // first.
        List<String> wanted = Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(LANGUAGE))
                .map(pair -> pair.substring(LANGUAGE.length()))
                .toList();
        if (wanted.isEmpty()) {
            return Optional.of("");
        }
        return wanted.size() == 1 && languages.contains(wanted.get(0)) ? Optional.of(wanted.get(0)) : Optional.empty();
    }

    private static boolean isReading(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
