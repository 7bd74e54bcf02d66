package io.candor.web.centre.home;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The platform's own start page. It names no tenant, except in a local run, where one wants to look around. */
@Named
@RequestScoped
public class PlatformPage {

    private static final int MOST = 50;

    private final TenantQueries tenants;
    private final CandorConfiguration configuration;

    @Inject
    PlatformPage(TenantQueries tenants, CandorConfiguration configuration) {
        this.tenants = tenants;
        this.configuration = configuration;
    }

    /** For the container's proxy. */
    protected PlatformPage() {
        this(null, null);
    }

    /** Slugs of the centres here; empty outside development. */
    public List<String> centres() {
        return configuration.isDevelopment() ? tenants.slugs(MOST) : List.of();
    }
}
