package io.candor.web.centre.consent;

import io.candor.ejb.consent.intake.ConsentAnswer;
import io.candor.ejb.consent.intake.ConsentInputException;
import io.candor.ejb.consent.intake.ConsentKeyReusedException;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.consent.ledger.ConsentMethod;
import io.candor.web.centre.consent.intake.IntakeLimit;
import io.candor.web.shared.request.CallerNetwork;
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
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Takes the choice that was made on the cookies page: remembers it in the visitor's browser, hands it to the ledger, and leads on to the
 * receipt. A choice that the ledger cannot store now is obeyed all the same, and the visitor is told.
 */
@WebServlet(CentreRoutes.CONSENT_CHOICE)
public class ConsentChoiceServlet extends HttpServlet {

    private static final String PAGE = "/consent/storage.xhtml";
    private static final String PENDING_PAGE = "/consent/pending.xhtml";
    private static final int TOO_MANY = 429;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient AskedChoices askedChoices;
    private final transient ChoiceCookies cookies;
    private final transient ChoiceRecording recording;
    private final transient IntakeLimit limit;
    private final transient CentreAddress address;
    private final transient ApplicationClock clock;

    @Inject
    ConsentChoiceServlet(
            AskedChoices askedChoices,
            ChoiceCookies cookies,
            ChoiceRecording recording,
            IntakeLimit limit,
            CentreAddress address,
            ApplicationClock clock) {
        this.askedChoices = askedChoices;
        this.cookies = cookies;
        this.recording = recording;
        this.limit = limit;
        this.address = address;
        this.clock = clock;
    }

    /** For the container. */
    protected ConsentChoiceServlet() {
        this(null, null, null, null, null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (!SameOrigin.isSameHost(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        int wait = limit.take(address.slug(), CallerNetwork.of(request));
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            response.sendError(TOO_MANY);
            return;
        }
        Optional<AskedChoice> asked = askedChoices.of(address.place().tenant(), address.language());
        String decision = String.valueOf(request.getParameter("decision"));
        if (asked.isEmpty() || asked.get().refusable().isEmpty()) {
            lead(response, "/cookies");
        } else if (decision.equals("again")) {
            recordAgain(asked.get(), request, response);
        } else if (!String.valueOf(asked.get().notice().number()).equals(request.getParameter("notice"))) {
            showAgain("consent.refused.changed", request, response);
        } else {
            Optional<CookieChoice> choice = choice(asked.get(), decision, request);
            if (choice.isEmpty()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                List<String> refusable = asked.get().refusable();
                answer(asked.get(), choice.get(), recording.record(choice.get(), refusable), request, response);
            }
        }
    }

    private void recordAgain(AskedChoice asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<CookieChoice> choice = cookies.read(asked.cookie())
                .filter(known -> known.notice() == asked.notice().number());
        if (choice.isEmpty()) {
            showAgain("consent.refused.outdated", request, response);
            return;
        }
        try {
            Optional<ConsentAnswer> answer = recording.repeat(choice.get(), asked.refusable());
            answer(asked, choice.get(), answer, request, response);
        } catch (ConsentInputException | ConsentKeyReusedException e) {
            showAgain("consent.refused.outdated", request, response);
        }
    }

    private void answer(
            AskedChoice asked,
            CookieChoice choice,
            Optional<ConsentAnswer> answer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        cookies.write(response, asked, answer.isPresent() ? choice.acknowledged() : choice);
        if (answer.isPresent()) {
            lead(response, "/cookies/receipt");
        } else {
            request.getRequestDispatcher(PENDING_PAGE).forward(request, response);
        }
    }

    /** What the form says; empty if no page of ours can have sent it. */
    private Optional<CookieChoice> choice(AskedChoice asked, String decision, HttpServletRequest request) {
        String[] ticked = request.getParameterValues("allowed");
        List<String> allowed = ticked == null ? List.of() : List.of(ticked);
        List<String> refusable = asked.refusable();
        return switch (decision) {
            case "accept" -> Optional.of(choice(asked, ConsentMethod.CENTRE, refusable));
            case "reject" -> Optional.of(choice(asked, ConsentMethod.CENTRE, List.of()));
            case "save" ->
                refusable.containsAll(allowed)
                        ? Optional.of(choice(asked, ConsentMethod.CENTRE, allowed))
                        : Optional.empty();
            case "signal" ->
                cookies.signals() ? Optional.of(choice(asked, ConsentMethod.GPC, List.of())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private CookieChoice choice(AskedChoice asked, ConsentMethod method, List<String> allowed) {
        SortedSet<String> granted = new TreeSet<>(allowed);
        String subject =
                cookies.read(asked.cookie()).map(CookieChoice::subject).orElseGet(ConsentChoiceServlet::random);
        return new CookieChoice(
                asked.notice().number(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                method,
                subject,
                random(),
                granted,
                false);
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void lead(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address.link(path));
    }

    private static void showAgain(String reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(StoragePage.REFUSED, reason);
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
