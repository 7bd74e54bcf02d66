package io.candor.web.centre.request;

import io.candor.ejb.request.identity.IdentityProving;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.persistence.shared.DomainException;
import io.candor.web.shared.request.AttachedParts;
import io.candor.web.shared.request.CallerNetwork;
import io.candor.web.shared.request.RequestCookie;
import io.candor.web.shared.request.UploadRoom;
import io.candor.web.shared.session.SameOrigin;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Takes what a person does about a request: open it, prove who they are, write, take it back, close it in this browser. */
@WebServlet(CentreRoutes.REQUEST_FOLLOWING)
@MultipartConfig(fileSizeThreshold = AttachedParts.MOST_BYTES)
public class RequestFollowingServlet extends HttpServlet {

    private static final String PAGE = "/request/request-status.xhtml";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final transient IdentityProving identity;
    private final transient RequestReplying replying;
    private final transient RequestStatusPage page;
    private final transient RequestCookie cookie;
    private final transient RequestLimit limit;
    private final transient UploadRoom room;
    private final transient CentreAddress address;
    private final transient Messages messages;

    @Inject
    RequestFollowingServlet(
            IdentityProving identity,
            RequestReplying replying,
            RequestStatusPage page,
            RequestCookie cookie,
            RequestLimit limit,
            UploadRoom room,
            CentreAddress address,
            Messages messages) {
        this.identity = identity;
        this.replying = replying;
        this.page = page;
        this.cookie = cookie;
        this.limit = limit;
        this.room = room;
        this.address = address;
        this.messages = messages;
    }

    /** For the container. */
    protected RequestFollowingServlet() {
        this(null, null, null, null, null, null, null, null);
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
            page.refuseMany(wait);
            showAgain(TOO_MANY, request, response);
        } else {
            read(request, response);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try (UploadRoom.Place place = room.enter(request)) {
            if (!place.isFree()) {
                AttachedParts.postpone(response, messages.get("request.new.no-room"));
            } else if (AttachedParts.of(request).isEmpty()) {
                AttachedParts.refuse(response, messages.get("request.new.too-large"));
            } else {
                take(Objects.toString(request.getParameter("step"), ""), request, response);
            }
        }
    }

    private void take(String step, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (step) {
            case "open" -> open(request, response);
            case "mail" -> {
                identity.sendLink(request.getParameter("reference"), request.getParameter("email"));
                lead(response, "?said=mailed");
            }
            case "close" -> {
                cookie.close(response);
                lead(response, "?said=closed");
            }
            default -> act(step, request, response);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var access = new RequestAccess(
                Objects.toString(request.getParameter("reference"), ""),
                Objects.toString(request.getParameter("secret"), ""));
        Optional<RequestAccess> opened = page.opens(access);
        if (opened.isPresent()) {
            cookie.open(response, opened.get());
            lead(response, "");
        } else {
            page.refuse("request.status.unknown");
            showAgain(UNPROCESSABLE, request, response);
        }
    }

    /** Does something about the request that this browser has open. */
    private void act(String step, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<RequestAccess> access = cookie.read();
        if (access.isEmpty()) {
            lead(response, "");
            return;
        }
        try {
            switch (step) {
                case "link" -> {
                    identity.sendLink(access.get());
                    lead(response, "?said=mailed");
                }
                case "code" -> code(access.get(), request, response);
                case "write" -> {
                    replying.write(
                            access.get(),
                            request.getParameter("message"),
                            AttachedParts.of(request).orElseThrow());
                    lead(response, "?said=written");
                }
                case "take-back" -> takeBack(access.get(), request, response);
                default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (DomainException refusal) {
            page.refuse(refusal, request.getParameter("message"));
            showAgain(UNPROCESSABLE, request, response);
        }
    }

    private void code(RequestAccess access, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (identity.takeCode(access, request.getParameter("code"))) {
            lead(response, "?said=confirmed");
        } else {
            page.refuse("request.status.wrong-code");
            showAgain(UNPROCESSABLE, request, response);
        }
    }

    private void takeBack(RequestAccess access, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if ("yes".equals(request.getParameter("sure"))) {
            replying.takeBack(access);
            lead(response, "?said=taken-back");
        } else {
            page.refuse("request.status.not-sure");
            showAgain(UNPROCESSABLE, request, response);
        }
    }

    private void lead(HttpServletResponse response, String query) {
        String page = address.link("/requests/status");
        String more = query.isEmpty() || !page.contains("?") ? query : "&" + query.substring(1);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page + more);
    }

    private static void showAgain(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
