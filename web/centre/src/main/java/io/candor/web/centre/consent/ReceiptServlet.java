package io.candor.web.centre.consent;

import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The receipt of the visitor's own choice as a file; without one the page says why. */
@WebServlet(CentreRoutes.CONSENT_RECEIPT)
public class ReceiptServlet extends HttpServlet {

    private final transient ReceiptPage page;
    private final transient CentreAddress address;

    @Inject
    ReceiptServlet(ReceiptPage page, CentreAddress address) {
        this.page = page;
        this.address = address;
    }

    /** For the container. */
    protected ReceiptServlet() {
        this(null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        if (page.standing() != ReceiptPage.Standing.RECORDED) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address.link("/cookies/receipt"));
            return;
        }
        String name = address.slug() + "-consent-receipt-" + page.id() + ".jwt";
        response.setContentType("application/jwt");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(page.receipt().getBytes(StandardCharsets.US_ASCII));
    }
}
