package io.candor.web.centre.tenant;

import io.candor.ejb.tenant.TenantQueries;
import io.candor.web.shared.page.PageLife;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The tenant's logo: a static drawing, sanitised when it was stored. */
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
        response.setContentType("image/svg+xml;charset=UTF-8");
        response.getOutputStream().write(tenants.brand().logo().getBytes(StandardCharsets.UTF_8));
    }
}
