package io.candor.web.centre.notice;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.web.centre.shared.JsonText;
import io.candor.web.shared.page.PageLife;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The script that shows a strip in the tenant's product while a version is about to take effect, and when processors have just changed. It
 * asks the public interface, stores nothing on the visitor's device, and shows nothing if there is nothing to tell.
 */
@WebServlet(CentreRoutes.NOTICE_STRIP)
public class NoticeStripServlet extends HttpServlet {

    private static final String SCRIPT = read();

    private final transient CentreAddress address;
    private final transient CandorConfiguration configuration;
    private final transient PageLife life;

    @Inject
    NoticeStripServlet(CentreAddress address, CandorConfiguration configuration, PageLife life) {
        this.address = address;
        this.configuration = configuration;
        this.life = life;
    }

    /** For the container. */
    protected NoticeStripServlet() {
        this(null, null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        life.cache();
        String api = configuration.publicUrl() + "/api/v1/tenants/" + address.slug() + "/notices/current";
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.getOutputStream()
                .write(SCRIPT.replace("${api}", JsonText.write(api)).getBytes(StandardCharsets.UTF_8));
    }

    private static String read() {
        try (InputStream in = NoticeStripServlet.class.getResourceAsStream("strip.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
