package io.candor.ejb.promise;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.policy.draft.PolicyDraftQueries;
import io.candor.ejb.policy.draft.PolicyDraftQueries.DeskRow;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.policy.PolicyOutline;
import io.candor.persistence.policy.PolicyVersionState;
import io.candor.persistence.promise.Attestation;
import io.candor.persistence.promise.NoSuchPromiseException;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows members what the versions of the current tenant's policy promise, and how far it is known that it is kept. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class PromiseDeskQueries {

    /** So long before its end a word is told to be renewed, in days. */
    public static final int SOON = 30;

    private EntityManager entityManager;
    private PolicyDraftQueries drafts;
    private TenantQueries tenants;
    private ApplicationClock clock;

    @Inject
    PromiseDeskQueries(
            EntityManager entityManager, PolicyDraftQueries drafts, TenantQueries tenants, ApplicationClock clock) {
        this.entityManager = entityManager;
        this.drafts = drafts;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PromiseDeskQueries() {}

    /**
     * A promise of a version.
     *
     * @param line what is promised, and where it stands
     * @param revision to tell whether somebody has changed it meanwhile
     * @param founded whether the text still says its sentence
     */
    public record PromiseEntry(UUID id, PromiseLine line, int revision, boolean founded) {}

    /** How far it is known that a promise is kept. */
    public enum Standing {
        /** Candor sees to it. */
        ENFORCED,
        /** A signal from the tenant's systems is needed, and there is none. */
        WITHOUT_SIGNAL,
        ATTESTED,
        /** A person's word ends within 30 days. */
        ENDING,
        /** A person's word has ended. */
        EXPIRED,
        /** Nobody vouches for it. */
        OPEN
    }

    /**
     * A promise of the version in force.
     *
     * @param entry the promise
     * @param standing how far it is known that it is kept
     * @param word the latest word about it; empty if there is none
     */
    public record StandingRow(PromiseEntry entry, Standing standing, Optional<WordRow> word) {}

    /** Somebody's word: who (the subject of an account), when (UTC), its last day, and what it rests on, or null. */
    public record WordRow(String vouchedBy, Instant recordedAt, LocalDate expiresOn, String note) {}

    /**
     * The promises of a version in their order.
     *
     * @throws io.candor.persistence.policy.NoSuchPolicyVersionException if there is no such version
     */
    public List<PromiseEntry> ofVersion(int number) {
        UUID versionId = drafts.version(number).id();
        PolicyOutline outline = drafts.outline(number);
        return promises(versionId).stream()
                .map(promise -> entry(promise, outline))
                .toList();
    }

    /**
     * One promise of a version.
     *
     * @throws NoSuchPromiseException if the version has none of that identifier
     */
    public PromiseEntry get(int number, UUID id) {
        return ofVersion(number).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPromiseException::new);
    }

    /** The promises of the version in force, with their standing today; empty if none is in force. */
    public List<StandingRow> standings() {
        Optional<DeskRow> inForce = drafts.versions().stream()
                .filter(row -> row.state() == PolicyVersionState.IN_FORCE)
                .findFirst();
        if (inForce.isEmpty()) {
            return List.of();
        }
        Map<String, Attestation> words = latest();
        PolicyOutline outline = drafts.outline(inForce.get().number());
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.zone());
        return promises(inForce.get().id()).stream()
                .map(promise -> {
                    var word = Optional.ofNullable(words.get(promise.wordingHash()));
                    return new StandingRow(
                            entry(promise, outline),
                            standing(promise.proof(), word.map(Attestation::expiresOn), today),
                            word.map(PromiseDeskQueries::row));
                })
                .toList();
    }

    private static Standing standing(Promise.Proof proof, Optional<LocalDate> expiresOn, LocalDate today) {
        return switch (proof) {
            case ENFORCED -> Standing.ENFORCED;
            case SIGNALLED -> Standing.WITHOUT_SIGNAL;
            case ATTESTED ->
                expiresOn
                        .map(day -> day.isBefore(today)
                                ? Standing.EXPIRED
                                : day.isAfter(today.plusDays(SOON)) ? Standing.ATTESTED : Standing.ENDING)
                        .orElse(Standing.OPEN);
        };
    }

    private Map<String, Attestation> latest() {
        var latest = new HashMap<String, Attestation>();
        entityManager
                .createQuery("select a from Attestation a order by a.recordedAt, a.id", Attestation.class)
                .getResultList()
                .forEach(word -> latest.put(word.wordingHash(), word));
        return latest;
    }

    private List<Promise> promises(UUID versionId) {
        return entityManager
                .createQuery(
                        "select p from Promise p where p.policyVersionId = :version order by p.position, p.code",
                        Promise.class)
                .setParameter("version", versionId)
                .getResultList();
    }

    private static PromiseEntry entry(Promise promise, PolicyOutline outline) {
        return new PromiseEntry(promise.id(), promise.line(), promise.revision(), promise.isFoundedIn(outline));
    }

    private static WordRow row(Attestation word) {
        return new WordRow(word.vouchedBy(), word.recordedAt(), word.expiresOn(), word.note());
    }
}
