package io.candor.ejb.notice.bounce;

import io.candor.ejb.key.TenantKeys;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Has what makes and checks the current tenant's envelope addresses. */
@Dependent
public class ReturnPaths {

    private final BounceSettings settings;
    private final TenantKeys keys;
    private final CurrentTenant currentTenant;

    @Inject
    ReturnPaths(BounceSettings settings, TenantKeys keys, CurrentTenant currentTenant) {
        this.settings = settings;
        this.keys = keys;
        this.currentTenant = currentTenant;
    }

    /**
     * Of the current tenant.
     *
     * @param domain of the tenant's own that leads to the platform's mailbox; null for the platform's
     */
    public ReturnPath of(String domain) {
        return new ReturnPath(
                currentTenant.id(),
                keys.of(currentTenant.id()).lookup(),
                settings.address().orElse(null),
                domain);
    }

    /** The domain to which mail returns, if the operator has set one. */
    public Optional<String> domain() {
        return settings.address().map(address -> new EmailAddress(address).domain());
    }
}
