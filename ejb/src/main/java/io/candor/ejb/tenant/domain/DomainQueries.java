package io.candor.ejb.tenant.domain;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.domain.DomainClaim;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import io.candor.persistence.tenant.domain.HostName;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows members the current tenant's host names and how far their proof has come. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class DomainQueries {

    private EntityManager entityManager;
    private CurrentTenant currentTenant;

    @Inject
    DomainQueries(EntityManager entityManager, CurrentTenant currentTenant) {
        this.entityManager = entityManager;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected DomainQueries() {}

    /**
     * A host name.
     *
     * @param host in ASCII
     * @param shown as people read it
     * @param state how far the proof has come
     * @param recordName whose TXT record proves it; null if the operator has vouched for the name
     * @param recordValue what the record must say; null with it
     * @param checkedAt when it was looked for last, UTC, or null
     * @param missingSince since when the record of a verified name has not been found, UTC, or null
     */
    public record DomainRow(
            String host,
            String shown,
            State state,
            String recordName,
            String recordValue,
            Instant checkedAt,
            Instant missingSince) {

        /** When a name without its record leads to the centre no more, UTC; null if it has its record. */
        public Instant lostAt() {
            return missingSince == null ? null : missingSince.plus(DomainClaim.GRACE);
        }
    }

    /**
     * All host names in alphabetical order.
     *
     * @throws NoSuchTenantException if the tenant is gone
     */
    public List<DomainRow> domains() {
        Tenant tenant = entityManager.find(Tenant.class, currentTenant.id());
        if (tenant == null) {
            throw new NoSuchTenantException();
        }
        List<DomainClaim> claims = entityManager
                .createQuery("select d from DomainClaim d", DomainClaim.class)
                .getResultList();
        Set<String> claimed = claims.stream().map(DomainClaim::host).collect(Collectors.toSet());
        Stream<DomainRow> vouched = tenant.domains().stream()
                .filter(host -> !claimed.contains(host))
                .map(host -> new DomainRow(host, new HostName(host).shown(), State.VERIFIED, null, null, null, null));
        return Stream.concat(claims.stream().map(DomainQueries::row), vouched)
                .sorted(Comparator.comparing(DomainRow::host))
                .toList();
    }

    private static DomainRow row(DomainClaim claim) {
        return new DomainRow(
                claim.host(),
                new HostName(claim.host()).shown(),
                claim.state(),
                claim.recordName(),
                claim.recordValue(),
                claim.checkedAt(),
                claim.missingSince());
    }
}
