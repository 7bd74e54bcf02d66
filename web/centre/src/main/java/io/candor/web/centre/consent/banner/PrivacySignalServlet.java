package io.candor.web.centre.consent.banner;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.shared.page.PageLife;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * States that the Global Privacy Control is honoured on this host.
 *
 * @source Global Privacy Control, W3C draft, section 4: the support resource
 */
@WebServlet(CentreRoutes.PRIVACY_SIGNAL)
public class PrivacySignalServlet extends HttpServlet {

    private final transient ConsentNoticeQueries notices;
    private final transient PageLife life;

    @Inject
    PrivacySignalServlet(ConsentNoticeQueries notices, PageLife life) {
        this.notices = notices;
        this.life = life;
    }

    /** For the container. */
    protected PrivacySignalServlet() {
        this(null, null);
    }

    /**
     * The statement.
     *
     * @param lastUpdate day (UTC) of the present consent notice, ISO 8601; null if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Statement(boolean gpc, String lastUpdate) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        life.cache();
        response.setContentType("application/json;charset=UTF-8");
        String day = notices.latest()
                .map(notice ->
                        LocalDate.ofInstant(notice.createdAt(), ZoneOffset.UTC).toString())
                .orElse(null);
        response.getOutputStream()
                .write(JsonText.write(new Statement(true, day)).getBytes(StandardCharsets.UTF_8));
    }
}
