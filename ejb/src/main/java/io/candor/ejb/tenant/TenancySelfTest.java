package io.candor.ejb.tenant;

import io.candor.ejb.shared.InTenant;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.tenancy.SessionTenantRepository;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Proves at every start that Hibernate sees the tenant that was entered. If it did not, every tenant would silently see the rows of all
 * others, or none; so a failure stops the start.
 */
@Singleton
@Startup
@PermitAll
public class TenancySelfTest {

    private InTenant inTenant;
    private SessionTenantRepository session;

    @Inject
    TenancySelfTest(InTenant inTenant, SessionTenantRepository session) {
        this.inTenant = inTenant;
        this.session = session;
    }

    /** For the container's proxy. */
    protected TenancySelfTest() {}

    /**
     * Enters a tenant that does not exist and asks Hibernate for it.
     *
     * @throws IllegalStateException if Hibernate believes something else
     */
    @PostConstruct
    public void prove() {
        UUID entered = Ids.next();
        UUID seen = inTenant.call(entered, session::get);
        if (!entered.equals(seen)) {
            throw new IllegalStateException(
                    "Hibernate does not see the tenant that was entered: tenants are not separated");
        }
    }
}
