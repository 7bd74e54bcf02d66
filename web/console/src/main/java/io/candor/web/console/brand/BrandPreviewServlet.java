package io.candor.web.console.brand;

import io.candor.ejb.tenant.brand.BrandQueries;
import io.candor.web.console.route.BrandRoutes;
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
 * The frame beside the brand's settings: a script in it fetches the real pages of the centre and shows them in the colours and with the logo
 * that are being chosen. Those stand in the frame's fragment, so that no server sees them, and nothing is stored.
 */
@WebServlet(BrandRoutes.PREVIEW)
public class BrandPreviewServlet extends HttpServlet {

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
                    + " img-src 'self' blob:; connect-src 'self'; style-src 'self'; script-src 'self'";

    private final transient BrandQueries brands;
    private final transient PreviewGiving previews;
    private final transient BrandPlace place;
    private final transient Messages messages;
    private final transient Assets assets;

    @Inject
    BrandPreviewServlet(
            BrandQueries brands, PreviewGiving previews, BrandPlace place, Messages messages, Assets assets) {
        this.brands = brands;
        this.previews = previews;
        this.place = place;
        this.messages = messages;
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Asked for its roles: whoever may not see the brand's page may not see its frame either.
        brands.brand();
        if (place.isPrepared()) {
            previews.give(request, response, place.centre());
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        String centre = "/c/" + place.slug();
        // The words are our own and hold nothing that HTML would take for its own.
        return String.join(
                "\n",
                "<!DOCTYPE html>",
                "<html lang=\"" + messages.language() + "\">",
                "<head>",
                "<meta charset=\"UTF-8\">",
                "<title>" + messages.get("brand.preview.title") + "</title>",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<script src=\"" + assets.link("brand-preview.js") + "\" data-centre=\"" + centre + "\" data-nothing=\""
                        + messages.get("brand.preview.nothing") + "\" defer></script>",
                "</head>",
                "<body><main aria-label=\"" + messages.get("brand.preview.title") + "\"><h1>"
                        + messages.get("brand.preview.title") + "</h1></main></body>",
                "</html>",
                "");
    }
}
