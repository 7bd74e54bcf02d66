package io.candor.web.centre.subscriber;

import io.candor.ejb.subscriber.Subscribing;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.subscriber.AddressTakenException;
import io.candor.persistence.subscriber.NoticeTopic;
import io.candor.web.shared.request.CallerNetwork;
import io.candor.web.shared.session.SameOrigin;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Takes the wish to be told about changes. Every address that can be written to gets the same answer. */
@WebServlet(CentreRoutes.SUBSCRIPTION)
public class SubscribeServlet extends HttpServlet {

    private static final String PAGE = "/subscriber/subscribe.xhtml";
    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, String> FIELDS =
            Map.of("error.email", "email", "error.notice-topics", "topic", "error.notice-language", "language");

    private final transient Subscribing subscribing;
    private final transient SubscribePage page;
    private final transient SubscriptionLimit limit;
    private final transient CentreAddress address;
    private final transient Messages messages;

    @Inject
    SubscribeServlet(
            Subscribing subscribing,
            SubscribePage page,
            SubscriptionLimit limit,
            CentreAddress address,
            Messages messages) {
        this.subscribing = subscribing;
        this.page = page;
        this.limit = limit;
        this.address = address;
        this.messages = messages;
    }

    /** For the container. */
    protected SubscribeServlet() {
        this(null, null, null, null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (!SameOrigin.isSameHost(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String email = SubscriptionForm.text(request, "email");
        String language = SubscriptionForm.text(request, "language");
        Set<NoticeTopic> topics = SubscriptionForm.topics(request);
        int wait = limit.take(address.slug(), CallerNetwork.of(request));
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            response.setStatus(TOO_MANY);
            page.refuse(email, language, topics, "", messages.get("error.notice-often"));
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        try {
            subscribing.ask(new EmailAddress(email), language, topics);
        } catch (AddressTakenException sameMoment) {
            // The other one has written: the answer is the same.
            getServletContext().log("the same address was asked for twice at once");
        } catch (RefusedException refusal) {
            String reason = messages.wording().text(refusal.messageKey(), refusal.arguments());
            page.refuse(email, language, topics, FIELDS.getOrDefault(refusal.messageKey(), ""), reason);
            response.setStatus(UNPROCESSABLE);
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address.link("/notices/asked"));
    }
}
