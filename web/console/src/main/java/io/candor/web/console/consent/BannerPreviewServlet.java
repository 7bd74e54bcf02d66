package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.web.console.route.ConsentRoutes;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.layout.Assets;
import io.candor.web.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An empty page with the tenant's real banner, for the frame beside the settings. Its script keeps the banner from storing anything and
 * from handing choices in. The only page of the console that may stand in a frame, and only in one of the console's own.
 */
@WebServlet(ConsentRoutes.BANNER_PREVIEW)
public class BannerPreviewServlet extends HttpServlet {

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
                    + " img-src 'self'; connect-src 'self'; style-src 'self'; script-src 'self' blob:";

    private final transient ConsentSettingsQueries settings;
    private final transient ConsolePlace place;
    private final transient Moments moments;
    private final transient Messages messages;
    private final transient Assets assets;

    @Inject
    BannerPreviewServlet(
            ConsentSettingsQueries settings, ConsolePlace place, Moments moments, Messages messages, Assets assets) {
        this.settings = settings;
        this.place = place;
        this.moments = moments;
        this.messages = messages;
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Asked for its roles: whoever may not see the settings may not see them in a frame either.
        settings.settings();
        String asked = request.getParameter("lang");
        String language = moments.languages().contains(asked)
                ? asked
                : moments.languages().get(0);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(language).getBytes(StandardCharsets.UTF_8));
    }

    private String page(String language) {
        String banner = "/embed/" + place.membership().slug() + "/banner.js?lang=" + language;
        // The words are our own and hold nothing that HTML would take for its own.
        return String.join(
                "\n",
                "<!DOCTYPE html>",
                "<html lang=\"" + messages.language() + "\">",
                "<head>",
                "<meta charset=\"UTF-8\">",
                "<title>" + messages.get("consent.preview.title") + "</title>",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<link rel=\"stylesheet\" href=\"" + assets.link("preview.css") + "\">",
                "<script src=\"" + assets.link("preview.js") + "\" data-banner=\"" + banner + "\" data-nothing=\""
                        + messages.get("consent.preview.nothing") + "\" defer></script>",
                "</head>",
                "<body><main aria-labelledby=\"page\"><h1 id=\"page\">"
                        + messages.get("consent.preview.heading")
                        + "</h1><div></div><div></div><div></div></main></body>",
                "</html>",
                "");
    }
}
