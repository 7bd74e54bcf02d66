package io.candor.web.centre.request;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.attach.RequestAttaching;
import io.candor.ejb.request.identity.RequestAccess;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.intake.RequestDraft;
import io.candor.ejb.request.intake.RequestFiling;
import io.candor.ejb.request.person.RequestReplying;
import io.candor.persistence.request.RequestType;
import io.candor.web.centre.consent.ConsentTakingBack;
import io.candor.web.shared.problem.Outage;
import io.candor.web.shared.request.AttachedParts;
import io.candor.web.shared.request.CallerNetwork;
import io.candor.web.shared.request.RequestCookie;
import io.candor.web.shared.request.UploadRoom;
import io.candor.web.shared.session.SameOrigin;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.text.Messages;
import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes a new request. What is wrong is said beside the fields, with everything that was filled in; what was taken leads to the request's
 * own page, whoever asked. A consent that is taken back ends at once in this browser, before anybody has read the request.
 */
@WebServlet(CentreRoutes.REQUEST_FILING)
@MultipartConfig(fileSizeThreshold = AttachedParts.MOST_BYTES)
public class RequestFilingServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(RequestFilingServlet.class);
    private static final String PAGE = "/request/request-form.xhtml";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    /** More than the form has: none of it leaves before all of it is there, since the page, too, asks the database. */
    private static final int HELD_BACK = 262_144;

    private final transient RequestFiling filing;
    private final transient RequestFormPage page;
    private final transient RequestCookie cookie;
    private final transient ConsentTakingBack consents;
    private final transient RequestReplying replying;
    private final transient RequestLimit limit;
    private final transient UploadRoom room;
    private final transient CentreAddress address;
    private final transient Messages messages;

    @Inject
    RequestFilingServlet(
            RequestFiling filing,
            RequestFormPage page,
            RequestCookie cookie,
            ConsentTakingBack consents,
            RequestReplying replying,
            RequestLimit limit,
            UploadRoom room,
            CentreAddress address,
            Messages messages) {
        this.filing = filing;
        this.page = page;
        this.cookie = cookie;
        this.consents = consents;
        this.replying = replying;
        this.limit = limit;
        this.room = room;
        this.address = address;
        this.messages = messages;
    }

    /** For the container. */
    protected RequestFilingServlet() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "private, no-store");
        if (!SameOrigin.isSameHost(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try (UploadRoom.Place place = room.enter(request)) {
            Optional<List<AttachedFile>> files = place.isFree() ? AttachedParts.of(request) : Optional.empty();
            if (files.isPresent()) {
                takeOrSay(files.get(), request, response);
            } else if (place.isFree()) {
                AttachedParts.refuse(response, messages.get("request.new.too-large"));
            } else {
                AttachedParts.postpone(response, messages.get("request.new.no-room"));
            }
        }
    }

    /** Whoever loses the database learns that, and loses nothing else: what is not acknowledged is sent again, and makes one request. */
    private void takeOrSay(List<AttachedFile> files, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            take(files, request, response);
        } catch (EJBException failure) {
            if (!Outage.isBehind(failure) || response.isCommitted()) {
                throw failure;
            }
            LOG.warnf("a request was not taken: %s", failure.getMessage());
            sayOutage(request, response);
        }
    }

    private void sayOutage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setBufferSize(HELD_BACK);
        response.setHeader("Cache-Control", "private, no-store");
        try {
            response.setHeader("Retry-After", String.valueOf(Outage.RETRY_AFTER_SECONDS));
            page.refuse(draft(request), request.getParameter("submission"), messages.get("request.new.outage"));
            answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        } catch (EJBException | FacesException | ELException | ServletException stillAway) {
            if (response.isCommitted()) {
                throw new IOException(stillAway);
            }
            response.reset();
            response.setHeader("Retry-After", String.valueOf(Outage.RETRY_AFTER_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void take(List<AttachedFile> files, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        RequestDraft draft = draft(request);
        String submission = request.getParameter("submission");
        List<RequestType> types = filing.typesOf(draft.choice());
        var faults = new ArrayList<>(draft.faults(types));
        RequestAttaching.fault(files).ifPresent(faults::add);
        int wait = faults.isEmpty() ? limit.file(address.slug(), CallerNetwork.of(request)) : 0;
        if (!faults.isEmpty()) {
            page.showAgain(draft, faults, submission);
            answer(UNPROCESSABLE, request, response);
        } else if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            page.refuse(draft, submission, messages.with("request.new.many", wait / 60 + 1));
            answer(TOO_MANY, request, response);
        } else {
            FiledRequest filed = filing.file(draft, submission, address.language(), files);
            var access = new RequestAccess(filed.reference(), filed.secret());
            if (types.contains(RequestType.WITHDRAW_CONSENT) && consents.takeBack(response)) {
                replying.noteWithdrawal(access);
            }
            cookie.open(response, access);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address.link("/requests/status"));
        }
    }

    private static void answer(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static RequestDraft draft(HttpServletRequest request) {
        return new RequestDraft(
                request.getParameter("choice"),
                request.getParameter("name"),
                request.getParameter("email"),
                request.getParameter("place"),
                request.getParameter("onBehalf"),
                request.getParameter("forWhom"),
                request.getParameter("mandate"),
                request.getParameter("objection"),
                request.getParameter("text"),
                request.getParameter("subject"));
    }
}
