package io.candor.web.centre.consent;

import io.candor.ejb.consent.ledger.ConsentVerification.Outcome;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the receipt that was pasted or uploaded on the verify page, and answers with the page, or on request with the proof as a file for
 * the offline verifier. Changes nothing, so it may be asked from anywhere. Nothing that was sent is kept.
 */
@WebServlet(CentreRoutes.CONSENT_VERIFICATION)
@MultipartConfig(maxFileSize = 1 << 20, maxRequestSize = 1 << 20, fileSizeThreshold = 1 << 20)
public class VerifyServlet extends HttpServlet {

    private static final String PAGE = "/consent/verify.xhtml";

    private final transient VerifyPage page;
    private final transient CentreAddress address;

    @Inject
    VerifyServlet(VerifyPage page, CentreAddress address) {
        this.page = page;
        this.address = address;
    }

    /** For the container. */
    protected VerifyServlet() {
        this(null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "private, no-store");
        boolean wantsProof = false;
        try {
            String sent = sent(request);
            wantsProof = "proof".equals(request.getParameter("answer"));
            if (sent.length() > CompactText.LONGEST) {
                page.refuseSize();
            } else {
                page.check(sent);
            }
        } catch (IllegalStateException e) {
            // The container's way to say that a part is larger than the annotation above allows.
            page.refuseSize();
        }
        if (wantsProof && page.isGenuine()) {
            sendProof(page.outcome().orElseThrow(), response);
        } else {
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    /** What was sent: a file goes before a text. Read as Latin letters, since whatever holds others is no receipt. */
    private static String sent(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/form-data")) {
            Part file = request.getPart("file");
            if (file != null && file.getSize() > 0) {
                try (InputStream in = file.getInputStream()) {
                    return new String(in.readNBytes(CompactText.LONGEST + 1), StandardCharsets.ISO_8859_1);
                }
            }
        }
        String text = request.getParameter("receipt");
        return text == null ? "" : text;
    }

    private void sendProof(Outcome outcome, HttpServletResponse response) throws IOException {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("checkpoint", outcome.checkpoint());
        proof.put("proof", outcome.proof());
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + address.slug() + "-consent-proof.json\"");
        response.getOutputStream().write(JsonText.write(proof).getBytes(StandardCharsets.UTF_8));
    }
}
