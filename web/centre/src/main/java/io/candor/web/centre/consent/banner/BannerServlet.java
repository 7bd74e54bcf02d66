package io.candor.web.centre.consent.banner;

import io.candor.ejb.consent.BannerQueries;
import io.candor.ejb.consent.BannerQueries.Banner;
import io.candor.ejb.consent.BannerQueries.OriginRow;
import io.candor.ejb.consent.origin.OriginSightings;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.web.centre.consent.banner.BannerConfiguration.Surroundings;
import io.candor.web.shared.page.PageLife;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.CentreRoutes;
import io.candor.web.shared.text.Wording;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the banner's script of the tenant. It is kept and answered like a public page. Others may keep it for minutes, and go on using it
 * while they ask anew or while there is no answer: a website without its banner would be worse than one with yesterday's. A tenant whose
 * centre is closed, or that has declared nothing, gets a script that asks nothing and leaves everything off.
 */
@WebServlet(CentreRoutes.BANNER_SCRIPT)
public class BannerServlet extends HttpServlet {

    private static final String FRESH = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=604800";
    private static final String CLOSED = "public, max-age=60";

    private final transient BannerQueries banners;
    private final transient TenantQueries tenants;
    private final transient CentreAddress address;
    private final transient CandorConfiguration configuration;
    private final transient OriginSightings sightings;
    private final transient PageLife life;

    @Inject
    BannerServlet(
            BannerQueries banners,
            TenantQueries tenants,
            CentreAddress address,
            CandorConfiguration configuration,
            OriginSightings sightings,
            PageLife life) {
        this.banners = banners;
        this.tenants = tenants;
        this.address = address;
        this.configuration = configuration;
        this.sightings = sightings;
        this.life = life;
    }

    /** For the container. */
    protected BannerServlet() {
        this(null, null, null, null, null, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        // Other sites embed it; it is the same for everybody.
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.getOutputStream().write(script(request, response).getBytes(StandardCharsets.UTF_8));
    }

    private String script(HttpServletRequest request, HttpServletResponse response) {
        Optional<Banner> banner =
                address.place().tenant().suspended() ? Optional.empty() : banners.banner(address.language());
        if (banner.isEmpty()) {
            response.setHeader("Cache-Control", CLOSED);
            return BannerSource.closed();
        }
        life.cache();
        response.setHeader("Cache-Control", FRESH);
        response.setHeader("Content-Language", banner.get().notice().language());
        note(request);
        var where = new Surroundings(
                address.slug(),
                configuration.publicUrl().toString(),
                address.canonicalBase(),
                address.languages(),
                "1".equals(request.getHeader("Sec-GPC")));
        Wording wording = Wording.of(banner.get().notice().language());
        return BannerSource.of(BannerConfiguration.of(banner.get(), tenants.brand(), where, wording));
    }

    /** From now on the handler in front knows which websites to look out for; this first load it has not seen. */
    private void note(HttpServletRequest request) {
        var tenantId = address.place().tenant().id();
        sightings.expect(
                tenantId,
                banners.origins().stream()
                        .map(OriginRow::origin)
                        .map(Object::toString)
                        .collect(Collectors.toSet()));
        sightings.note(tenantId, LoadedFrom.origin(request.getHeader("Origin"), request.getHeader("Referer")));
    }
}
