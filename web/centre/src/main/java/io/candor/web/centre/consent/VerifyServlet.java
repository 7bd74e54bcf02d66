package io.candor.web.centre.consent;

import io.candor.ejb.consent.ledger.ConsentVerification.Outcome;
import io.candor.web.centre.shared.JsonText;
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
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the receipt that was pasted or uploaded on the verify page, and answers with the page, or on request with the proof as a file for
 * the offline verifier. Changes nothing, so it may be asked from anywhere. Nothing that was sent is kept. How much may be sent at all, the
 * server limits for every request.
 */
@WebServlet(CentreRoutes.CONSENT_VERIFICATION)
@MultipartConfig(fileSizeThreshold = CompactText.LONGEST)
public class VerifyServlet extends HttpServlet {

    private static final String PAGE = "/consent/verify.xhtml";

    private final transient VerifyPage page;
    private final transient CentreAddress address;
    private final transient Messages messages;

    @Inject
    VerifyServlet(VerifyPage page, CentreAddress address, Messages messages) {
        this.page = page;
        this.address = address;
        this.messages = messages;
    }

    /** For the container. */
    protected VerifyServlet() {
        this(null, null, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "private, no-store");
        String sent;
        try {
            sent = sent(request);
        } catch (IllegalStateException e) {
            // More than the server takes at all; pages cannot read such a request either.
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream()
                    .write(messages.get("consent.found.TOO_LARGE").getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (sent.length() > CompactText.LONGEST) {
            page.refuseSize();
        } else {
            page.check(sent);
        }
        boolean wantsProof = "proof".equals(request.getParameter("answer"));
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
