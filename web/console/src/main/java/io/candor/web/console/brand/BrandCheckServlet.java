package io.candor.web.console.brand;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.candor.persistence.brand.BrandColours;
import io.candor.persistence.shared.RefusedException;
import io.candor.web.console.route.BrandRoutes;
import io.candor.web.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Measures the contrast of colours while they are typed; the same measuring that decides when they are stored. */
@WebServlet(BrandRoutes.CHECK)
public class BrandCheckServlet extends HttpServlet {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final transient Messages messages;

    @Inject
    BrandCheckServlet(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var colours = new BrandColours(
                    request.getParameter("accent"),
                    request.getParameter("accentDark"),
                    request.getParameter("surface"),
                    request.getParameter("surfaceDark"));
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream().write(MAPPER.writeValueAsBytes(ContrastRows.of(colours, messages)));
        } catch (RefusedException noColour) {
            response.setStatus(422);
        }
    }
}
