package io.candor.ejb.tenant.settings;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Shows members the current tenant's profile, in all its languages. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class ProfileQueries {

    private EntityManager entityManager;
    private CurrentTenant currentTenant;

    @Inject
    ProfileQueries(EntityManager entityManager, CurrentTenant currentTenant) {
        this.entityManager = entityManager;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected ProfileQueries() {}

    /**
     * The profile as it is stored.
     *
     * @param state what a change has to name as the state that it was made from
     */
    public record ProfileRow(TenantProfile profile, String state) {}

    /**
     * The current tenant's profile.
     *
     * @throws NoSuchTenantException if the tenant is gone
     */
    public ProfileRow profile() {
        Tenant tenant = entityManager.find(Tenant.class, currentTenant.id());
        if (tenant == null) {
            throw new NoSuchTenantException();
        }
        return new ProfileRow(tenant.profile(), ProfileEditing.state(tenant.profile()));
    }
}
