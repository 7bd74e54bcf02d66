package io.candor.web.centre.development;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * A website of the tenant to try its banner on, at {@code /demo/slug/}: the page, the same page under a strict content security policy
 * ({@code strict}), and the stand-ins for what the tenant's real website has.
 */
@WebServlet(CentreRoutes.DEMO + "/*")
public class DemoServlet extends HttpServlet {

    private static final String PAGE = "/development/demo-site.xhtml";

    /** As many websites are: everything of one's own, inline, too. */
    private static final String LENIENT = "default-src 'self' 'unsafe-inline'; connect-src 'self' ";

    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
                    + " trusted-types candor; connect-src 'self' ";

    private static final String FRAMED = "default-src 'none'; style-src 'self'; frame-ancestors 'self'";

    private static final Map<String, String> FILES = Map.of(
            "/demo.js", "text/javascript",
            "/demo.css", "text/css",
            "/tracker.js", "text/javascript",
            "/picture.svg", "image/svg+xml",
            "/frame.html", "text/html");

    private final transient CandorConfiguration configuration;
    private final transient CentreAddress address;

    @Inject
    DemoServlet(CandorConfiguration configuration, CentreAddress address) {
        this.configuration = configuration;
        this.address = address;
    }

    /** For the container. */
    protected DemoServlet() {
        this(null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = String.valueOf(request.getPathInfo());
        boolean page = path.equals("/") || path.equals("/strict");
        // Asked for under its name inside, it is nobody's website.
        if (!configuration.isDevelopment() || !address.isInCentre() || !page && !FILES.containsKey(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (page) {
            String policy = path.equals("/strict") ? STRICT : LENIENT;
            response.setHeader("Content-Security-Policy", policy + configuration.publicUrl());
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            send(path, response);
        }
    }

    private static void send(String path, HttpServletResponse response) throws IOException {
        response.setContentType(FILES.get(path) + ";charset=UTF-8");
        if (path.equals("/frame.html")) {
            response.setHeader("Content-Security-Policy", FRAMED);
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        try (InputStream file = DemoServlet.class.getResourceAsStream("demo" + path)) {
            file.transferTo(response.getOutputStream());
        }
    }
}
