package io.candor.web.centre.policy;

import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads from the form in which two versions are chosen to the address of their comparison. */
@WebServlet(CentreRoutes.COMPARISON_CHOICE)
public class ComparisonChoiceServlet extends HttpServlet {

    private final transient CentreAddress address;

    @Inject
    ComparisonChoiceServlet(CentreAddress address) {
        this.address = address;
    }

    /** For the container. */
    protected ComparisonChoiceServlet() {
        this(null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String from = request.getParameter("from");
        String to = request.getParameter("to");
        boolean chosen = isNumber(from) && isNumber(to);
        String path = chosen ? "/policy/compare/" + from + "/" + to : "/policy/versions";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        String link = address.link(path);
        boolean side = chosen && "side".equals(request.getParameter(ComparePage.VIEW));
        response.setHeader("Location", side ? link + (link.contains("?") ? "&" : "?") + "view=side" : link);
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("[1-9][0-9]{0,4}");
    }
}
