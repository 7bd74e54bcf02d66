package io.candor.web.console.onboarding;

import io.candor.ejb.tenant.TenantRegistering;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.Slug;
import io.candor.web.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says in one line of text whether a slug can be had, while it is being typed. What decides is the claim itself. */
@WebServlet(OnboardingRouter.SLUG)
public class SlugServlet extends HttpServlet {

    private final transient TenantRegistering registering;
    private final transient Messages messages;

    @Inject
    SlugServlet(TenantRegistering registering, Messages messages) {
        this.registering = registering;
        this.messages = messages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = String.valueOf(request.getParameter("slug")).strip().toLowerCase(Locale.ROOT);
        String refusal = refusal(asked);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Candor-Free", String.valueOf(refusal == null));
        response.setContentType("text/plain;charset=UTF-8");
        String text = refusal == null
                ? messages.with("onboarding.organisation.slug-free", asked)
                : messages.wording().text(refusal);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(String asked) {
        try {
            registering.checkFree(new Slug(asked));
            return null;
        } catch (RefusedException refused) {
            return refused.messageKey();
        }
    }
}
