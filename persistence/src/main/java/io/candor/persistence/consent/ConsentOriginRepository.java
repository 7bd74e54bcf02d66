package io.candor.persistence.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Where the current tenant's registered websites are kept. */
@Dependent
public class ConsentOriginRepository {

    private final EntityManager entityManager;

    @Inject
    ConsentOriginRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All registered websites, by name. */
    public List<ConsentOrigin> list() {
        return entityManager
                .createQuery("select o from ConsentOrigin o order by o.origin", ConsentOrigin.class)
                .getResultList();
    }

    /** Registers exactly these; one that is registered already keeps what is known about it. */
    public void replace(Collection<WebOrigin> wanted) {
        var missing = new HashSet<>(wanted);
        for (ConsentOrigin registered : list()) {
            if (!missing.remove(registered.origin())) {
                entityManager.remove(registered);
            }
        }
        missing.forEach(origin -> entityManager.persist(new ConsentOrigin(origin)));
    }

    /** Registers one more. */
    public void add(ConsentOrigin origin) {
        entityManager.persist(origin);
        entityManager.flush();
    }

    /** Takes one out. */
    public void remove(ConsentOrigin origin) {
        entityManager.remove(origin);
    }
}
