package io.candor.ejb.request;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;

/** Addresses of pages of the current tenant's centre, for mails: on its own host, in development on the platform's. */
@Dependent
public class RequestLinks {

    private final TenantQueries tenants;
    private final CandorConfiguration configuration;

    @Inject
    RequestLinks(TenantQueries tenants, CandorConfiguration configuration) {
        this.tenants = tenants;
        this.configuration = configuration;
    }

    /**
     * The whole address of a page.
     *
     * @param path inside the centre, beginning with a slash
     * @param language in which it is shown
     */
    public URI of(String path, String language) {
        Centre centre = tenants.centre(language);
        String base = centre.canonicalHost() == null || configuration.isDevelopment()
                ? configuration.publicUrl() + "/c/" + centre.slug()
                : "https://" + centre.canonicalHost();
        return URI.create(base + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
    }
}
