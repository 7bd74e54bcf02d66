package io.candor.ejb.tenant.settings;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.Json;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantProfile;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Changes what the current tenant's centre says about the company. The state that a change was made from tells whether somebody else was
 * faster. If people are shown another company or other languages by it, a new consent notice is made.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class ProfileEditing {

    private TenantRepository tenants;
    private Event<CompanyChanged> changed;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    ProfileEditing(
            TenantRepository tenants,
            Event<CompanyChanged> changed,
            CurrentTenant currentTenant,
            ApplicationClock clock,
            AuditLog audit) {
        this.tenants = tenants;
        this.changed = changed;
        this.currentTenant = currentTenant;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected ProfileEditing() {}

    /**
     * Changes names, address, laws, zone, dates and languages; contacts, regulators and gaps stay as they are stored.
     *
     * @param read the state that the change was made from, from {@link ProfileQueries.ProfileRow}
     * @param wanted its contacts, regulators and gaps do not matter
     * @throws io.candor.persistence.shared.RefusedException {@code error.profile-...} if something may not stand there; {@code
     *     error.profile-default} if the default language changes although there are published versions, which are written in it
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws NoSuchTenantException if the tenant is gone
     */
    public void changeCompany(String read, TenantProfile wanted) {
        Tenant tenant = tenants.getLocked(currentTenant.id());
        TenantProfile now = tenant.profile();
        replace(ProfileAction.COMPANY_CHANGED, tenant, read, with(wanted, now));
        tenants.flush();
        changed.fire(new CompanyChanged(now.defaultLanguage(), wanted.defaultLanguage()));
    }

    /**
     * Changes contacts, regulators and gaps; everything else stays as it is stored.
     *
     * @param read the state that the change was made from
     * @param wanted only its contacts, regulators and gaps matter
     * @throws io.candor.persistence.shared.RefusedException {@code error.profile-...} if something may not stand there
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws NoSuchTenantException if the tenant is gone
     */
    public void changeContacts(String read, TenantProfile wanted) {
        Tenant tenant = tenants.getLocked(currentTenant.id());
        replace(ProfileAction.CONTACTS_CHANGED, tenant, read, with(tenant.profile(), wanted));
    }

    private void replace(ProfileAction action, Tenant tenant, String read, TenantProfile wanted) {
        TenantProfile before = tenant.profile();
        ProfileRules.demand(wanted);
        if (!state(before).equals(read)) {
            throw new ChangedMeanwhileException();
        }
        if (!before.equals(wanted)) {
            tenant.present(wanted, clock.instant());
            audit.record(action, Thing.of("profile", tenant.slug()), Changes.between(before, wanted));
        }
    }

    private static TenantProfile with(TenantProfile company, TenantProfile contacts) {
        return new TenantProfile(
                company.name(),
                company.byline(),
                company.tagline(),
                company.legalEntity(),
                company.website(),
                company.timeZone(),
                company.dateFormat(),
                company.languages(),
                company.jurisdictions(),
                contacts.contacts(),
                contacts.regulators(),
                contacts.gaps());
    }

    static String state(TenantProfile profile) {
        return Sha256.hex(Json.write(profile));
    }
}
