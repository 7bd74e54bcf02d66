package io.candor.web.shared.tenant;

import io.candor.ejb.onboarding.preview.PreviewAdmission;
import io.candor.ejb.onboarding.preview.TrialOpening;
import io.candor.persistence.tenant.Slug;
import io.candor.web.shared.page.PageLife;
import io.candor.web.shared.session.PreviewCookie;
import io.candor.web.shared.tenant.CentreRoutes.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of a centre that is being prepared, for whoever brings a permit to see it. What they give is for this reader alone: nobody keeps
 * it, and no search engine lists it. To everybody else there is no such centre.
 */
@ApplicationScoped
class PreparedCentre {

    /** What is shown as it is stored; everything else shows what only exists while the centre is opened on trial. */
    private static final Set<String> BRAND = Set.of(CentreRoutes.BRAND_STYLE, CentreRoutes.LOGO);

    private final PreviewAdmission admission;
    private final TrialOpening trial;
    private final PageLife life;

    @Inject
    PreparedCentre(PreviewAdmission admission, TrialOpening trial, PageLife life) {
        this.admission = admission;
        this.trial = trial;
        this.life = life;
    }

    /** For the container's proxy. */
    protected PreparedCentre() {
        this(null, null, null);
    }

    /**
     * The centre that a path of the platform's host points at.
     *
     * @param path plain
     * @return empty if there is none that is being prepared, or the reader brings no permit for it
     */
    public Optional<Place> find(String path, HttpServletRequest request) {
        int end = path.indexOf('/', CentreLocator.CENTRES.length());
        if (!path.startsWith(CentreLocator.CENTRES) || end < 0) {
            return Optional.empty();
        }
        String slug = path.substring(CentreLocator.CENTRES.length(), end);
        return PreviewCookie.read(request)
                .filter(permit -> Slug.isWellFormed(slug))
                .flatMap(permit -> admission.admit(slug, permit))
                .map(tenant -> new Place(tenant, false, path.substring(end)));
    }

    /** Answers with a page of the centre, which has been entered. */
    public void show(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        life.keepNever();
        route.attributes().forEach(request::setAttribute);
        if (BRAND.contains(route.target())) {
            forward(route, request, response);
            return;
        }
        TrialOpening.Trial open = trial.open();
        try {
            forward(route, request, response);
        } finally {
            open.end();
        }
    }

    private static void forward(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(route.target()).forward(request, response);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
