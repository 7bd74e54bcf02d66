package io.candor.web.centre.shared;

import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.TenantEntry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Enters the tenant that an address of the REST interface names. */
@RequestScoped
public class OpenCentre {

    private final TenantEntry entry;
    private final CentreAddress address;
    private final HttpServletRequest request;

    @Inject
    OpenCentre(TenantEntry entry, CentreAddress address, HttpServletRequest request) {
        this.entry = entry;
        this.address = address;
        this.request = request;
    }

    /** For the container's proxy. */
    protected OpenCentre() {
        this(null, null, null);
    }

    /**
     * Enters a tenant.
     *
     * @param slug as it stands in the address
     * @param language wanted by the address, or null to go by Accept-Language
     * @return the language to answer in
     * @throws NoSuchTenantException if there is none of that name
     * @throws NoSuchLanguageException if the tenant does not have the language
     * @throws SuspendedException if its centre is closed
     */
    public String enter(String slug, String language) {
        var tenant = entry.enter(slug, request.getHeader("Accept-Language"));
        if (tenant.suspended()) {
            throw new SuspendedException(tenant.closed());
        }
        if (language == null) {
            return address.language();
        }
        if (!tenant.languages().contains(language)) {
            throw new NoSuchLanguageException();
        }
        return language;
    }
}
