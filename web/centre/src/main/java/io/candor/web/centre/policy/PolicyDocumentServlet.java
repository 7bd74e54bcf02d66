package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.centre.shared.PageKeeping;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.tenant.Representation;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A policy version as Markdown, JSON or PDF. */
@WebServlet(CentreRoutes.DOCUMENT)
public class PolicyDocumentServlet extends HttpServlet {

    private final transient PolicyQueries policies;
    private final transient CentreAddress address;
    private final transient PolicyPrinting printing;
    private final transient PolicyDocuments documents;
    private final transient PageKeeping keeping;

    @Inject
    PolicyDocumentServlet(
            PolicyQueries policies,
            CentreAddress address,
            PolicyPrinting printing,
            PolicyDocuments documents,
            PageKeeping keeping) {
        this.policies = policies;
        this.address = address;
        this.printing = printing;
        this.documents = documents;
        this.keeping = keeping;
    }

    /** For the container. */
    protected PolicyDocumentServlet() {
        this(null, null, null, null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = (Integer) request.getAttribute(CentreRoutes.NUMBER);
        VersionPage version = number == null
                ? policies.inForce(address.language(), address.defaultLanguage())
                : policies.version(number, address.language(), address.defaultLanguage());
        var wanted = (Representation) request.getAttribute(CentreRoutes.REPRESENTATION);
        byte[] bytes = switch (wanted) {
            case MARKDOWN -> utf8(version.markdown());
            case JSON -> utf8(JsonText.write(documents.of(version)));
            case PDF -> printing.print(version);
            case HTML -> throw new IllegalStateException("the page is no document");
        };
        keeping.keep();
        response.setContentType(
                wanted == Representation.PDF ? wanted.mediaType() : wanted.mediaType() + ";charset=UTF-8");
        response.setHeader("Content-Language", version.language());
        response.setHeader("Content-Disposition", "inline; filename=\"" + fileName(version, wanted) + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String fileName(VersionPage version, Representation wanted) {
        return address.slug() + "-privacy-policy-" + version.number() + "-" + version.language() + wanted.suffix();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
