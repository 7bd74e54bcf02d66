package io.candor.ejb.change;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.Pair;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.change.ChangeDecision;
import io.candor.persistence.change.ChangeType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows what differs between two published versions of the current tenant's policy, and what it means for people. The words are those
 * of the tenant's default language, in which promises are written. Open to everybody.
 */
@Stateless
@PermitAll
public class ChangeQueries {

    private PolicyQueries policies;
    private PromiseQueries promises;
    private TenantQueries tenants;
    private EntityManager entityManager;

    @Inject
    ChangeQueries(PolicyQueries policies, PromiseQueries promises, TenantQueries tenants, EntityManager entityManager) {
        this.policies = policies;
        this.promises = promises;
        this.tenants = tenants;
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected ChangeQueries() {}

    /**
     * The typed changes from one published version to another, in the order of the newer text; empty if both say the same.
     *
     * @throws io.candor.persistence.policy.NoSuchPolicyVersionException if one of them is not published
     * @throws io.candor.persistence.policy.NoPolicyInForceException if the tenant has no policy
     */
    public List<TypedChange> between(int from, int to) {
        Pair pair = policies.pair(from, to, tenants.languages().get(0));
        List<ChangeDecision> decisions = entityManager
                .createQuery(
                        "select d from ChangeDecision d where d.fromVersionId = :from and d.toVersionId = :to"
                                + " order by d.decidedAt, d.id",
                        ChangeDecision.class)
                .setParameter("from", pair.fromId())
                .setParameter("to", pair.toId())
                .getResultList();
        return decided(found(pair, promises), decisions);
    }

    static List<TypedChange> found(Pair pair, PromiseQueries promises) {
        return new ChangeRules(pair.comparison(), promises.ofVersion(pair.fromId()), promises.ofVersion(pair.toId()))
                .changes();
    }

    /** The changes with the latest decision about each. */
    static List<TypedChange> decided(List<TypedChange> found, List<ChangeDecision> decisions) {
        record Subject(String anchor, ChangeType found) {}
        Map<Subject, ChangeDecision> latest = new HashMap<>();
        decisions.forEach(decision -> latest.put(new Subject(decision.anchor(), decision.found()), decision));
        return found.stream()
                .map(change -> new TypedChange(
                        change.anchor(),
                        change.heading(),
                        change.found(),
                        change.findings(),
                        Optional.ofNullable(latest.get(new Subject(change.anchor(), change.found())))
                                .map(decision -> new TypedChange.Decision(
                                        decision.decided(), decision.reason(), decision.decidedAt()))))
                .toList();
    }
}
