package io.candor.web.account.request;

import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.person.OwnRequests;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.web.shared.request.RequestCookie;
import io.candor.web.shared.tenant.CentreAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

/** Opens one of the signed-in person's own requests on its page in the centre; whose it is, is proved by that. */
@WebServlet(OpenRequestServlet.TARGET)
public class OpenRequestServlet extends HttpServlet {

    /** What stands behind the tenant in the address. */
    public static final String PATH = "/requests";

    /** Where the router finds it. */
    public static final String TARGET = "/internal/open-request";

    private final transient OwnRequests requests;
    private final transient RequestCookie cookie;
    private final transient CentreAddress address;

    @Inject
    OpenRequestServlet(OwnRequests requests, RequestCookie cookie, CentreAddress address) {
        this.requests = requests;
        this.cookie = cookie;
        this.address = address;
    }

    /** For the container. */
    protected OpenRequestServlet() {
        this(null, null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = Objects.toString(request.getParameter("request"), "");
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            RequestAccess access = requests.open(UUID.fromString(typed));
            cookie.open(response, access);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address.link("/requests/status"));
        } catch (NoSuchRequestException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
