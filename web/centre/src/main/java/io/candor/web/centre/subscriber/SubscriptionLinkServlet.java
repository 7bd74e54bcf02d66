package io.candor.web.centre.subscriber;

import io.candor.ejb.subscriber.Subscribing;
import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what is sent to a link in a mail. The link itself is the proof, so that no session, cookie or origin is asked for: mail programs
 * send to the one for leaving by themselves when their user says so, without a page of ours.
 *
 * @source RFC 8058, sections 3.1 and 3.2
 */
@WebServlet(CentreRoutes.SUBSCRIPTION_LINK)
@MultipartConfig(fileSizeThreshold = 4096, maxRequestSize = 4096)
public class SubscriptionLinkServlet extends HttpServlet {

    private static final String CONFIRM_PAGE = "/subscriber/confirm.xhtml";
    private static final String MANAGE_PAGE = "/subscriber/manage.xhtml";
    private static final String LEAVE_PAGE = "/subscriber/leave.xhtml";

    private final transient Subscribing subscribing;
    private final transient ManagePage page;
    private final transient CentreAddress address;

    @Inject
    SubscriptionLinkServlet(Subscribing subscribing, ManagePage page, CentreAddress address) {
        this.subscribing = subscribing;
        this.page = page;
        this.address = address;
    }

    /** For the container. */
    protected SubscriptionLinkServlet() {
        this(null, null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        String token = String.valueOf(request.getAttribute(CentreRoutes.TOKEN));
        switch (String.valueOf(request.getAttribute(CentreRoutes.STEP))) {
            case "confirm" -> confirm(token, request, response);
            case "manage" -> manage(token, request, response);
            default -> leave(token, request, response);
        }
    }

    private void confirm(String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<String> managing = subscribing.confirm(token);
        if (managing.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address.link("/notices/manage/" + managing.get()));
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            request.getRequestDispatcher(CONFIRM_PAGE).forward(request, response);
        }
    }

    private void manage(String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Set<NoticeTopic> topics = SubscriptionForm.topics(request);
        subscribing.prefer(token, SubscriptionForm.text(request, "language"), topics);
        page.say("subscriber.manage.saved");
        request.getRequestDispatcher(MANAGE_PAGE).forward(request, response);
    }

    private void leave(String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        subscribing.leave(token);
        if (request.getParameter("page") == null) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write("OK\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        page.say("subscriber.leave.done");
        request.getRequestDispatcher(LEAVE_PAGE).forward(request, response);
    }
}
