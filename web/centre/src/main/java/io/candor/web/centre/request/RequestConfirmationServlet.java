package io.candor.web.centre.request;

import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.web.shared.request.CallerNetwork;
import io.candor.web.shared.request.RequestCookie;
import io.candor.web.shared.session.SameOrigin;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Takes the link that was mailed, once its reader has pressed the button: programs that merely open links change nothing. */
@WebServlet(CentreRoutes.REQUEST_CONFIRMATION)
public class RequestConfirmationServlet extends HttpServlet {

    private static final String PAGE = "/request/request-confirm.xhtml";
    private static final int TOO_MANY = 429;

    private final transient IdentityProving identity;
    private final transient RequestConfirmPage page;
    private final transient RequestCookie cookie;
    private final transient RequestLimit limit;
    private final transient CentreAddress address;

    @Inject
    RequestConfirmationServlet(
            IdentityProving identity,
            RequestConfirmPage page,
            RequestCookie cookie,
            RequestLimit limit,
            CentreAddress address) {
        this.identity = identity;
        this.page = page;
        this.cookie = cookie;
        this.limit = limit;
        this.address = address;
    }

    /** For the container. */
    protected RequestConfirmationServlet() {
        this(null, null, null, null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "private, no-store");
        int wait = limit.attempt(address.slug(), CallerNetwork.of(request));
        if (!SameOrigin.isSameHost(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            response.sendError(TOO_MANY);
        } else {
            Optional<RequestAccess> access = identity.take(request.getParameter("token"));
            if (access.isPresent()) {
                cookie.open(response, access.get());
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", address.link("/requests/status"));
            } else {
                page.refuse();
                response.setStatus(HttpServletResponse.SC_GONE);
                request.getRequestDispatcher(PAGE).forward(request, response);
            }
        }
    }
}
