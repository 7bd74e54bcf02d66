package io.candor.ejb.promise;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.Promise.Proof;
import io.candor.persistence.promise.PromiseRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows what a version of the current tenant's policy promises. Open to everybody. */
@Stateless
@PermitAll
public class PromiseQueries {

    private EntityManager entityManager;
    private TenantQueries tenants;
    private ApplicationClock clock;

    @Inject
    PromiseQueries(EntityManager entityManager, TenantQueries tenants, ApplicationClock clock) {
        this.entityManager = entityManager;
        this.tenants = tenants;
        this.clock = clock;
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

    /**
     * A person's word that a promise is kept.
     *
     * @param expiresOn the last day on which it holds, of the tenant's calendar
     * @param holds whether that day has not passed
     */
    public record Word(LocalDate expiresOn, boolean holds) {}

    /** The latest words about the promises of a version, by the promise's short name; promises without one are left out. */
    public Map<String, Word> words(UUID policyVersionId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.zone());
        var latest = new HashMap<String, LocalDate>();
        entityManager
                .createQuery(
                        "select a.wordingHash, a.expiresOn from Attestation a order by a.recordedAt, a.id",
                        Object[].class)
                .getResultList()
                .forEach(word -> latest.put((String) word[0], (LocalDate) word[1]));
        var words = new HashMap<String, Word>();
        for (PromiseRow row : ofVersion(policyVersionId)) {
            LocalDate expiresOn = latest.get(Promise.wordingHash(row.rule(), row.sentence()));
            if (expiresOn != null && row.proof() == Proof.ATTESTED) {
                words.put(row.code(), new Word(expiresOn, !expiresOn.isBefore(today)));
            }
        }
        return Map.copyOf(words);
    }
}
