package io.candor.persistence.tenancy;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the current tenant. Hibernate creates this class by reflection, so nothing can be injected into it: an
 * {@code @Inject} field would stay null without a word, and all tenants would be one. The bean is therefore looked up, and
 * {@code TenancySelfTest} proves at every start that the look-up works.
 */
public class CurrentTenantResolver implements CurrentTenantIdentifierResolver<UUID> {

    /** Stands for the bean of whichever request is active. Found once: looking it up took longer than a short query's work. */
    private volatile CurrentTenant currentTenant;

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        try {
            if (currentTenant == null) {
                currentTenant = CDI.current().select(CurrentTenant.class).get();
            }
            return currentTenant.idOrNone();
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            return CurrentTenant.NONE;
        }
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
