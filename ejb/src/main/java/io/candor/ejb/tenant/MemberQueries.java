package io.candor.ejb.tenant;

import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Member;
import io.candor.persistence.tenant.MemberRepository;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.closing.Departure;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows members what they may see. The caller is the authenticated account of the realm {@code staff}; its principal name is the
 * Keycloak subject. Open to every caller, because the answer is about the caller alone: somebody without a membership gets nothing.
 */
@Stateless
@PermitAll
public class MemberQueries {

    /** Keycloak's realm role of those who run the platform. */
    public static final String OPERATOR = "operator";

    private EntityManager entityManager;
    private MemberRepository members;
    private CurrentTenant currentTenant;
    private ReadOnce once;

    @Resource
    private SessionContext session;

    @Inject
    MemberQueries(EntityManager entityManager, MemberRepository members, CurrentTenant currentTenant, ReadOnce once) {
        this.entityManager = entityManager;
        this.members = members;
        this.currentTenant = currentTenant;
        this.once = once;
    }

    /** For the container's proxy. */
    protected MemberQueries() {}

    /** A tenant that the caller is a member of. */
    public record MembershipRow(String slug, String name, MemberRole role) {}

    /** The caller's open tenants by name; empty for an account without a membership. */
    public List<MembershipRow> myTenants() {
        return mine(Tenant.State.ACTIVE, Tenant.State.SUSPENDED);
    }

    /** The tenants that the caller is preparing, alone or with others, by name. */
    public List<MembershipRow> myPreparations() {
        return mine(Tenant.State.PREPARING);
    }

    private List<MembershipRow> mine(Tenant.State... states) {
        return caller().stream()
                .flatMap(member -> member.roles().entrySet().stream())
                .filter(membership -> List.of(states).contains(stateOf(membership.getKey())))
                .map(membership -> row(membership.getKey(), membership.getValue()))
                .sorted(Comparator.comparing(MembershipRow::name))
                .toList();
    }

    /** Whether the caller runs the platform. */
    public boolean isOperator() {
        return session.isCallerInRole(OPERATOR);
    }

    /**
     * The caller's membership in the current tenant.
     *
     * @throws NoSuchTenantException if the caller is no member of it, just as if it did not exist
     */
    public MembershipRow here() {
        UUID tenantId = currentTenant.id();
        String subject = session.getCallerPrincipal().getName();
        return once.get(
                new Membership(tenantId, subject),
                () -> caller().flatMap(member -> member.roleIn(tenantId))
                        .map(role -> row(tenantId, role))
                        .orElseThrow(NoSuchTenantException::new));
    }

    private record Membership(UUID tenantId, String subject) {}

    /** One that was given up is as good as gone, although its rows may still be there. */
    private Tenant.State stateOf(UUID tenantId) {
        Tenant tenant = entityManager.find(Tenant.class, tenantId);
        return tenant.departure().filter(Departure::isAtOnce).isPresent() ? Tenant.State.GONE : tenant.state();
    }

    private MembershipRow row(UUID tenantId, MemberRole role) {
        Tenant tenant = entityManager.find(Tenant.class, tenantId);
        return new MembershipRow(tenant.slug(), tenant.profile().name(), role);
    }

    private Optional<Member> caller() {
        return members.findBySubject(session.getCallerPrincipal().getName());
    }
}
