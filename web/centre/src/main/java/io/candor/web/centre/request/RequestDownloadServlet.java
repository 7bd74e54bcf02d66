package io.candor.web.centre.request;

import io.candor.ejb.request.file.RequestFileFetching;
import io.candor.ejb.request.file.RequestFileFetching.Fetched;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.persistence.shared.DomainException;
import io.candor.web.shared.request.CallerNetwork;
import io.candor.web.shared.request.FileAnswer;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands out a file of the request that this browser has open, when its person has pressed the button: a program that opens links fetches
 * nothing. A file never becomes a page of the centre, whatever is in it.
 */
@WebServlet(CentreRoutes.REQUEST_DOWNLOAD)
public class RequestDownloadServlet extends HttpServlet {

    private static final String PAGE = "/request/request-status.xhtml";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final transient RequestFileFetching files;
    private final transient RequestStatusPage page;
    private final transient RequestCookie cookie;
    private final transient RequestLimit limit;
    private final transient CentreAddress address;

    @Inject
    RequestDownloadServlet(
            RequestFileFetching files,
            RequestStatusPage page,
            RequestCookie cookie,
            RequestLimit limit,
            CentreAddress address) {
        this.files = files;
        this.page = page;
        this.cookie = cookie;
        this.limit = limit;
        this.address = address;
    }

    /** For the container. */
    protected RequestDownloadServlet() {
        this(null, null, null, null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "private, no-store");
        int wait = limit.attempt(address.slug(), CallerNetwork.of(request));
        Optional<RequestAccess> access = cookie.read();
        if (!SameOrigin.isSameHost(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            page.refuseMany(wait);
            showAgain(TOO_MANY, request, response);
        } else if (access.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address.link("/requests/status"));
        } else {
            hand(access.get(), request, response);
        }
    }

    private void hand(RequestAccess access, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Fetched file;
        try {
            file = files.fetch(access, fileId(request));
        } catch (DomainException refusal) {
            page.refuse(refusal, "");
            showAgain(UNPROCESSABLE, request, response);
            return;
        }
        var answer = new FileAnswer(file.name(), file.mediaType(), file.size());
        answer.begin(response);
        for (int i = 0; i < file.pieces(); i++) {
            response.getOutputStream().write(files.piece(access, file, i));
        }
    }

    /** What was asked for; something that no file has if it cannot be read. */
    private static UUID fileId(HttpServletRequest request) {
        String typed = Objects.toString(request.getParameter("file"), "");
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : new UUID(0, 0);
    }

    private static void showAgain(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
