package io.candor.web.centre.tenant;

import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.brand.Logo;
import io.candor.web.shared.page.PageLife;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The tenant's logo: a static drawing, checked when it was stored, or a picture encoded here. Its address ends in .svg whatever it is. */
@WebServlet(CentreRoutes.LOGO)
public class LogoServlet extends HttpServlet {

    private final transient TenantQueries tenants;
    private final transient PageLife life;

    @Inject
    LogoServlet(TenantQueries tenants, PageLife life) {
        this.tenants = tenants;
        this.life = life;
    }

    /** For the container. */
    protected LogoServlet() {
        this(null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        life.cache();
        var logo = new Logo(tenants.brand().logo());
        response.setContentType(logo.isDrawing() ? logo.mediaType() + ";charset=UTF-8" : logo.mediaType());
        response.getOutputStream().write(logo.bytes());
    }
}
