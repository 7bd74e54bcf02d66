package io.candor.web.shared.tenant;

import io.candor.ejb.tenant.TenantDirectory;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.ejb.tenant.TenantQueries.Workplace;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * Enters a tenant for the rest of a request: the only way by which the web tier does it. Says nothing about whether the caller may: for
 * signed-in pages the session beans ask that.
 */
@ApplicationScoped
public class TenantEntry {

    private final TenantDirectory directory;
    private final TenantQueries tenants;
    private final CurrentTenant currentTenant;
    private final CentreAddress address;

    @Inject
    TenantEntry(TenantDirectory directory, TenantQueries tenants, CurrentTenant currentTenant, CentreAddress address) {
        this.directory = directory;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.address = address;
    }

    /** For the container's proxy. */
    protected TenantEntry() {
        this(null, null, null, null);
    }

    /**
     * Enters the tenant that a path of the account names.
     *
     * @param slug as it stands in the path
     * @param acceptLanguage value of the browser's header, or null
     * @throws NoSuchTenantException if there is none of that name
     */
    public TenantRef enter(String slug, String acceptLanguage) {
        TenantRef tenant = directory.findBySlug(slug).orElseThrow(NoSuchTenantException::new);
        enter(new Place(tenant, false, "/"), LanguageChoice.of(acceptLanguage, tenant.languages()), false);
        return tenant;
    }

    /**
     * Enters the tenant that a path of the console names. The pages are no part of its centre: their language is the reader's.
     *
     * @param slug as it stands in the path
     * @throws NoSuchTenantException if there is none of that name
     */
    public TenantRef enterForStaff(String slug) {
        TenantRef tenant = directory.findBySlug(slug).orElseThrow(NoSuchTenantException::new);
        currentTenant.enter(tenant.id());
        MDC.put("tenant", tenant.slug());
        return tenant;
    }

    /**
     * Enters a tenant that is being prepared, for its members alone.
     *
     * @param slug as it stands in the path
     * @throws NoSuchTenantException if there is none of that name, or its centre is open
     */
    public void enterPreparing(String slug) {
        if (!Slug.isWellFormed(slug)) {
            throw new NoSuchTenantException();
        }
        currentTenant.enter(tenants.findPreparing(slug).orElseThrow(NoSuchTenantException::new));
        MDC.put("tenant", slug);
    }

    /**
     * Enters the tenant whose invitation somebody holds, open or being prepared. Its id stands in the link, since its slug may change.
     *
     * @throws NoSuchTenantException if there is none of that id
     */
    public Workplace enterInvited(UUID tenant) {
        Workplace workplace = tenants.findWorkplace(tenant).orElseThrow(NoSuchTenantException::new);
        currentTenant.enter(tenant);
        MDC.put("tenant", workplace.slug());
        return workplace;
    }

    /**
     * Enters a tenant of any state for an operator, to whom the service layer has shown it.
     *
     * @param slug its name in addresses
     */
    public void enterForOperator(UUID tenantId, String slug) {
        currentTenant.enter(tenantId);
        MDC.put("tenant", slug);
    }

    void enter(Place place, String language, boolean languageChosen) {
        currentTenant.enter(place.tenant().id());
        address.open(place, language, languageChosen);
        MDC.put("tenant", place.tenant().slug());
    }
}
