package io.candor.web.console.brand;

import io.candor.persistence.tenant.Brand;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The brand before this session's last change, so that it can be taken back until the session ends. */
@RequestScoped
class BrandBefore {

    private static final String NAME = BrandBefore.class.getName() + ".";

    private final HttpServletRequest request;

    @Inject
    BrandBefore(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    protected BrandBefore() {
        this(null);
    }

    void keep(String slug, Brand brand) {
        request.getSession().setAttribute(NAME + slug, new String[] {
            brand.accent(), brand.accentDark(), brand.surface(), brand.surfaceDark(), brand.logo()
        });
    }

    boolean isThere(String slug) {
        return request.getSession().getAttribute(NAME + slug) != null;
    }

    /** The brand; null if there is none. */
    Brand get(String slug) {
        Object kept = request.getSession().getAttribute(NAME + slug);
        return kept instanceof String[] parts ? new Brand(parts[0], parts[1], parts[2], parts[3], parts[4]) : null;
    }
}
