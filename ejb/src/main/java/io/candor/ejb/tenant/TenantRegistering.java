package io.candor.ejb.tenant;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.CurrentCaller;
import io.candor.ejb.tenant.opening.OpeningPermits;
import io.candor.persistence.brand.NeutralBrand;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Slug;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantProfile;
import io.candor.persistence.tenant.TenantRepository;
import io.candor.persistence.tenant.TenantTakenException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Claims names for tenants that are not open yet. Whoever claims one owns it. The current tenant must have been entered before the
 * transaction begins.
 */
@Stateless
@RolesAllowed("**")
public class TenantRegistering {

    /** Nobody prepares more centres than that at a time. */
    private static final int MOST = 10;

    private TenantRepository tenants;
    private MembershipKeeping members;
    private MemberQueries memberships;
    private CurrentTenant currentTenant;
    private OpeningPermits permits;
    private CandorConfiguration configuration;
    private ApplicationClock clock;
    private CurrentCaller caller;

    @Resource
    private SessionContext session;

    @Inject
    TenantRegistering(
            TenantRepository tenants,
            MembershipKeeping members,
            MemberQueries memberships,
            CurrentTenant currentTenant,
            OpeningPermits permits,
            CandorConfiguration configuration,
            ApplicationClock clock,
            CurrentCaller caller) {
        this.tenants = tenants;
        this.members = members;
        this.memberships = memberships;
        this.currentTenant = currentTenant;
        this.permits = permits;
        this.configuration = configuration;
        this.clock = clock;
        this.caller = caller;
    }

    /** For the container's proxy. */
    protected TenantRegistering() {}

    /** Whether the caller may begin a privacy centre. */
    public boolean isOpenToCaller() {
        return configuration.isSelfService()
                || proved().filter(permits::isGranted).isPresent();
    }

    /**
     * Claims a slug for the current tenant, which is being prepared from now on, and makes the caller its owner.
     *
     * @throws EJBAccessException if the caller may not begin a privacy centre
     * @throws TenantTakenException if the slug is taken, or is easily mistaken for one that is
     * @throws RefusedException {@code error.onboarding-many} if the caller is preparing ten others
     */
    public void prepare(Slug slug, TenantProfile profile) {
        boolean permitted = proved().filter(permits::spend).isPresent();
        if (!permitted && !configuration.isSelfService()) {
            throw new EJBAccessException("the caller may not begin a privacy centre");
        }
        if (memberships.myPreparations().size() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.onboarding-many", MOST);
        }
        UUID id = currentTenant.id();
        tenants.checkFree(slug, id);
        tenants.add(Tenant.preparing(id, slug, profile, NeutralBrand.get(), clock.instant()));
        String subject = session.getCallerPrincipal().getName();
        members.join(subject, caller.name(), caller.email().orElse(null), OWNER);
    }

    /**
     * Says something else about the current tenant, which is being prepared; perhaps under another slug.
     *
     * @throws TenantTakenException if the slug is taken, or is easily mistaken for one that is
     * @throws io.candor.persistence.tenant.NotPreparingException if its centre is open or was
     */
    @AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
    public void describe(Slug slug, TenantProfile profile) {
        Tenant tenant = tenants.getLocked(currentTenant.id());
        tenants.checkFree(slug, tenant.id());
        tenant.rename(slug);
        tenant.describe(profile, tenant.brand(), tenant.domains(), clock.instant());
        tenants.flush();
    }

    private Optional<EmailAddress> proved() {
        return caller.email().filter(EmailAddress::isOne).map(EmailAddress::new);
    }

    /**
     * Looks whether a slug can be had; the current tenant's own can.
     *
     * @throws TenantTakenException if it is taken, or is easily mistaken for one that is
     */
    public void checkFree(Slug slug) {
        tenants.checkFree(slug, currentTenant.isPresent() ? currentTenant.id() : new UUID(0, 0));
    }
}
