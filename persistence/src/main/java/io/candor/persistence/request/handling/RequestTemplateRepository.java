package io.candor.persistence.request.handling;

import io.candor.persistence.shared.Constraints;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;

/** Where the current tenant's templates for letters are kept. */
@Dependent
public class RequestTemplateRepository {

    private final EntityManager entityManager;

    @Inject
    RequestTemplateRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps a new one; it counts from {@link #flush}. */
    public void add(RequestTemplate template) {
        entityManager.persist(template);
    }

    /** Throws one away. */
    public void remove(RequestTemplate template) {
        entityManager.remove(template);
    }

    /**
     * Writes what is pending.
     *
     * @throws RefusedException if there is another one of that name and language
     */
    public void flush() {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraints.isViolated("uq_request_template__name_language", e)) {
                throw new RefusedException(RefusedException.Fault.STATE, "error.request-template-taken");
            }
            throw e;
        }
    }

    /** All of them, by name and language. */
    public List<RequestTemplate> list() {
        return entityManager
                .createQuery("select t from RequestTemplate t order by t.name, t.language", RequestTemplate.class)
                .getResultList();
    }

    /**
     * One of them.
     *
     * @throws MissingException if the tenant has none of that identifier
     */
    public RequestTemplate get(UUID id) {
        return list().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-request-template"));
    }
}
