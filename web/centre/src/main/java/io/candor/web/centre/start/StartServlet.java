package io.candor.web.centre.start;

import io.candor.ejb.directory.NewAccount;
import io.candor.ejb.signup.SigningUp;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.DomainException;
import io.candor.web.shared.request.CallerNetwork;
import io.candor.web.shared.session.SameOrigin;
import io.candor.web.shared.tenant.PlatformPaths;
import io.candor.web.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * The pages by which people begin: {@code /start} takes an address, {@code /start/confirm/token} a password for whoever proves it, and
 * {@code /start/invitation/tenant/token} the same for somebody who is invited. A link opened changes nothing; only forms do. What is done
 * leads on by a link, since an answer to a form may not lead to Keycloak.
 */
@WebServlet(PlatformPaths.START)
public class StartServlet extends HttpServlet {

    private static final int TOO_MANY = 429;

    private final transient SigningUp signingUp;
    private final transient AccountDoors doors;
    private final transient StartLimit limit;
    private final transient Messages messages;

    @Inject
    StartServlet(SigningUp signingUp, AccountDoors doors, StartLimit limit, Messages messages) {
        this.signingUp = signingUp;
        this.doors = doors;
        this.limit = limit;
        this.messages = messages;
    }

    /** For the container. */
    protected StartServlet() {
        this(null, null, null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = prepared(request, response);
        Optional<AccountDoor> door = doors.at(path, messages);
        if (path.equals("/start") && signingUp.isOpen()) {
            show("start", blank(), request, response);
        } else if (path.equals("/start")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            show("closed", blank(), request, response);
        } else if (door.isPresent()) {
            open(door.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = prepared(request, response);
        if (!SameOrigin.isSameHost(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<AccountDoor> door = doors.at(path, messages);
        int wait = door.isPresent() ? limit.take(path) : limit.take(CallerNetwork.of(request));
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            response.sendError(TOO_MANY);
            return;
        }
        if (path.equals("/start") && signingUp.isOpen()) {
            ask(request, response);
        } else if (door.isPresent()) {
            makeAccount(door.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String typed = Objects.toString(request.getParameter("email"), "").strip();
        var view = new StartView("/start", typed, "", null, null, null);
        try {
            var email = new EmailAddress(typed);
            signingUp.ask(email, messages.language());
            show("sent", new StartView("/start", email.value(), "", null, null, null), request, response);
        } catch (DomainException refused) {
            response.setStatus(422);
            show("start", view.refusedBecause(words(refused)), request, response);
        }
    }

    private void open(AccountDoor door, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        StartView view = door.view();
        try {
            show(door.hasAccount() ? "ready" : "password", view, request, response);
        } catch (DomainException refused) {
            refuse(view, refused, request, response);
        }
    }

    private void makeAccount(AccountDoor door, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String name = Objects.toString(request.getParameter("name"), "");
        StartView view = door.view().typed(name);
        String password = Objects.toString(request.getParameter("password"), "");
        if (!password.equals(request.getParameter("again"))) {
            response.setStatus(422);
            show("password", view.refusedBecause(messages.get("start.password.differs")), request, response);
            return;
        }
        try {
            door.makeAccount(new NewAccount(name, password));
            show("ready", view, request, response);
        } catch (DomainException refused) {
            refuse(view, refused, request, response);
        }
    }

    private void refuse(
            StartView view, DomainException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean away = refused.messageKey().equals("error.directory-unavailable");
        response.setStatus(away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : 422);
        show("password", view.refusedBecause(words(refused)), request, response);
    }

    private String words(DomainException refused) {
        return messages.with(refused.messageKey(), refused.arguments());
    }

    private static StartView blank() {
        return new StartView("/start", "", "", null, null, null);
    }

    /** The address that was asked for; nothing of these pages is kept by a cache, and none tells its address to others. */
    private static String prepared(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return (String) request.getAttribute("jakarta.servlet.forward.request_uri");
    }

    private static void show(String page, StartView view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(StartView.ATTRIBUTE, view);
        request.getRequestDispatcher("/start/" + page + ".xhtml").forward(request, response);
    }
}
