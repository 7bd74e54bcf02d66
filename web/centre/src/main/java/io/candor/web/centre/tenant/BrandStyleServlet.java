package io.candor.web.centre.tenant;

import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.tenant.Brand;
import io.candor.web.shared.page.PageLife;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The tenant's colours as custom properties of a style sheet, for light and for dark. */
@WebServlet(CentreRoutes.BRAND_STYLE)
public class BrandStyleServlet extends HttpServlet {

    private final transient TenantQueries tenants;
    private final transient PageLife life;

    @Inject
    BrandStyleServlet(TenantQueries tenants, PageLife life) {
        this.tenants = tenants;
        this.life = life;
    }

    /** For the container. */
    protected BrandStyleServlet() {
        this(null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        life.cache();
        response.setContentType("text/css;charset=UTF-8");
        response.getOutputStream().write(style(tenants.brand()).getBytes(StandardCharsets.UTF_8));
    }

    /** The colours are of the form {@code #rrggbb}, so that nothing else can get into the sheet. */
    static String style(Brand brand) {
        return properties(brand.accent(), brand.surface())
                + "\n@media (prefers-color-scheme:dark){"
                + properties(brand.accentDark(), brand.surfaceDark())
                + "}\n";
    }

    private static String properties(String accent, String surface) {
        return ":root{--accent:" + accent + ";--surface:" + surface + "}";
    }
}
