package io.candor.web.centre.tenant;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.ContactLine;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where to report a weakness, for each host: the tenant's privacy mailbox, or the start page where it has none.
 *
 * @source RFC 9116
 */
@WebServlet(CentreRoutes.SECURITY_CONTACT)
public class SecurityContactServlet extends HttpServlet {

    /** The standard recommends less than a year. */
    private static final Period VALID = Period.ofMonths(6);

    private final transient TenantQueries tenants;
    private final transient CentreAddress address;
    private final transient CandorConfiguration configuration;
    private final transient ApplicationClock clock;

    @Inject
    SecurityContactServlet(
            TenantQueries tenants, CentreAddress address, CandorConfiguration configuration, ApplicationClock clock) {
        this.tenants = tenants;
        this.address = address;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the container. */
    protected SecurityContactServlet() {
        this(null, null, null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        var expires = clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC)
                .plus(VALID);
        String base = address.isInCentre()
                ? address.canonicalBase()
                : configuration.publicUrl().toString();
        String text = "Contact: " + contact(base)
                + "\nExpires: " + expires.toInstant()
                + "\nPreferred-Languages: " + languages()
                + "\nCanonical: " + base + "/.well-known/security.txt\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String contact(String base) {
        if (!address.isInCentre()) {
            return configuration.text("CANDOR_SECURITY_CONTACT").orElse(base + "/");
        }
        return tenants.centre(address.language()).contacts().stream()
                .map(ContactLine::email)
                .filter(email -> email != null)
                .findFirst()
                .map(email -> "mailto:" + email)
                .orElse(base + "/");
    }

    private String languages() {
        return address.isInCentre() ? String.join(", ", address.languages()).toLowerCase(Locale.ROOT) : "en";
    }
}
