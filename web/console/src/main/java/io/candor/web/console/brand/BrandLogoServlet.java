package io.candor.web.console.brand;

import io.candor.ejb.tenant.brand.BrandQueries;
import io.candor.persistence.brand.Logo;
import io.candor.web.console.route.BrandRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows members the logo as it is stored; before the centre is open there is no other place to see it. */
@WebServlet(BrandRoutes.LOGO)
public class BrandLogoServlet extends HttpServlet {

    private final transient BrandQueries brands;

    @Inject
    BrandLogoServlet(BrandQueries brands) {
        this.brands = brands;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Logo logo = brands.brand().logo();
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentType(logo.mediaType());
        response.getOutputStream().write(logo.bytes());
    }
}
