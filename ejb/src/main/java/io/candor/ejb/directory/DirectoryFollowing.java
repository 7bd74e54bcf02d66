package io.candor.ejb.directory;

import io.candor.ejb.tenant.MembershipKeeping;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Lets Keycloak follow what Candor has decided about an account's membership in the current tenant: in the organization or not, and
 * without sessions once it is out. For the task; no transaction is open while Keycloak is asked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryFollowing {

    private StaffDirectory directory;
    private DirectoryNoting noting;
    private MembershipKeeping members;
    private TenantQueries tenants;
    private CurrentTenant tenant;

    @Inject
    DirectoryFollowing(
            StaffDirectory directory,
            DirectoryNoting noting,
            MembershipKeeping members,
            TenantQueries tenants,
            CurrentTenant tenant) {
        this.directory = directory;
        this.noting = noting;
        this.members = members;
        this.tenants = tenants;
        this.tenant = tenant;
    }

    /** For the container's proxy. */
    protected DirectoryFollowing() {}

    /**
     * Makes it so, and once more if it was decided otherwise meanwhile: of two tasks that ask Keycloak at once, the one with the older
     * decision may be the last to be heard. Can be repeated.
     *
     * @throws DirectoryUnavailableException if Keycloak does not take it now
     */
    public void follow(String subject) {
        var centre = tenants.centre("en");
        String organization = directory.organization(tenant.id(), centre.slug(), centre.name());
        boolean told = isMember(subject);
        tell(organization, subject, told);
        while (told != isMember(subject)) {
            told = !told;
            tell(organization, subject, told);
        }
        noting.done(subject);
    }

    private boolean isMember(String subject) {
        return members.find(subject).isPresent();
    }

    private void tell(String organization, String subject, boolean member) {
        if (member) {
            directory.join(organization, subject);
        } else {
            directory.leave(organization, subject);
            directory.endSessions(subject);
        }
    }

    /** Notes that Keycloak would not take it for a day. */
    public void giveUp(String subject) {
        noting.givenUp(subject);
    }
}
