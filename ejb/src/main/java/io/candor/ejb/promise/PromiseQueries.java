package io.candor.ejb.promise;

import io.candor.persistence.promise.Promise.Proof;
import io.candor.persistence.promise.PromiseRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Shows what a version of the current tenant's policy promises. Open to everybody. */
@Stateless
@PermitAll
public class PromiseQueries {

    private EntityManager entityManager;

    @Inject
    PromiseQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected PromiseQueries() {}

    /** A promise with the sentence that makes it (in the tenant's default language) and the section where it stands. */
    public record PromiseRow(
            String code, PromiseRule rule, Proof proof, boolean soft, String anchor, String sentence, int position) {}

    /** The promises of a version in the order of its list; empty if it makes none or is another tenant's. */
    public List<PromiseRow> ofVersion(UUID policyVersionId) {
        return entityManager
                .createQuery(
                        "select new io.candor.ejb.promise.PromiseQueries$PromiseRow(p.code, p.rule, p.proof, p.soft,"
                                + " p.anchor, p.sentence, p.position) from Promise p"
                                + " where p.policyVersionId = :version order by p.position",
                        PromiseRow.class)
                .setParameter("version", policyVersionId)
                .getResultList();
    }
}
