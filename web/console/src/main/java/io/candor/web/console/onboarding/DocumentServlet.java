package io.candor.web.console.onboarding;

import io.candor.ejb.onboarding.OnboardingQueries;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the document back byte for byte, as a download that no browser opens. */
@WebServlet(OnboardingRouter.DOCUMENT)
public class DocumentServlet extends HttpServlet {

    private final transient OnboardingQueries onboardings;

    @Inject
    DocumentServlet(OnboardingQueries onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] document = onboardings.document();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"policy-as-provided.bin\"");
        response.setContentType("application/octet-stream");
        response.getOutputStream().write(document);
    }
}
