package io.candor.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets repositories and queries take the container's entity manager through their constructor. */
@ApplicationScoped
public class EntityManagerSource {

    @Produces
    @PersistenceContext(unitName = "candor")
    private EntityManager entityManager;
}
