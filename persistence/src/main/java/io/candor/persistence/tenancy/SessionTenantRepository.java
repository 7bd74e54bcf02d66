package io.candor.persistence.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hibernate.Session;

/** What Hibernate believes the current tenant to be; for the self-test alone. */
@Dependent
public class SessionTenantRepository {

    private final EntityManager entityManager;

    @Inject
    SessionTenantRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The tenant by which the present transaction's session filters. */
    public UUID get() {
        return (UUID) entityManager.unwrap(Session.class).getTenantIdentifierValue();
    }
}
