package io.candor.ejb.promise;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.ejb.tenant.MemberRoleQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.promise.Attestation;
import io.candor.persistence.promise.NoSuchPromiseException;
import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseRepository;
import io.candor.persistence.promise.Vouching;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** Records who vouches for a promise that only a person can vouch for, and until when. Roles are those in the current tenant. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class PromiseAttesting {

    private PromiseRepository promises;
    private PolicyQueries policies;
    private MemberRoleQueries members;
    private TenantQueries tenants;
    private ApplicationClock clock;
    private AuditLog audit;
    private Event<PublicContentChanged> changed;

    @Resource
    private SessionContext session;

    @Inject
    PromiseAttesting(
            PromiseRepository promises,
            PolicyQueries policies,
            MemberRoleQueries members,
            TenantQueries tenants,
            ApplicationClock clock,
            AuditLog audit,
            Event<PublicContentChanged> changed) {
        this.promises = promises;
        this.policies = policies;
        this.members = members;
        this.tenants = tenants;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    /** For the container's proxy. */
    protected PromiseAttesting() {}

    /**
     * Records somebody's word. An earlier one about the same words is kept, and the latest counts.
     *
     * @param promiseId a promise of a published version
     * @throws NoSuchPromiseException if no published version makes it
     * @throws RefusedException if the promise needs nobody's word, if whoever vouches is no member, or if the day has passed or is more
     *     than two years away
     */
    public void attest(UUID promiseId, Vouching word) {
        Promise promise = policies.publications().stream()
                .flatMap(version -> promises.list(version.id()).stream())
                .filter(candidate -> candidate.id().equals(promiseId))
                .findFirst()
                .orElseThrow(NoSuchPromiseException::new);
        if (!members.roles().containsKey(word.vouchedBy())) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.attestation-member");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.zone());
        promises.add(new Attestation(promise, word, session.getCallerPrincipal().getName(), clock.instant(), today));
        changed.fire(new PublicContentChanged());
        audit.record(
                PromiseAction.ATTESTED,
                Thing.of("promise", promise.id(), promise.code()),
                Changes.with("vouchedBy", word.vouchedBy())
                        .and("expiresOn", null, word.expiresOn().toString())
                        .and("note", null, word.note()));
    }
}
