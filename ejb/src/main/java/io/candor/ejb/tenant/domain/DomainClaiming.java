package io.candor.ejb.tenant.domain;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import io.candor.persistence.tenant.domain.DomainClaim;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import io.candor.persistence.tenant.domain.DomainClaimRepository;
import io.candor.persistence.tenant.domain.HostName;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Takes a tenant's claims of host names and settles them by a look-up in the DNS. A name that is proved leads to the tenant's centre from
 * then on, on every node within about a second; one whose record is gone leads there no more.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class DomainClaiming {

    private static final int MOST = 20;
    private static final int TOKEN_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DomainClaimRepository claims;
    private TenantRepository tenants;
    private TenantQueries known;
    private TxtRecords records;
    private DomainRechecking rechecking;
    private CandorConfiguration configuration;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    DomainClaiming(
            DomainClaimRepository claims,
            TenantRepository tenants,
            TenantQueries known,
            TxtRecords records,
            DomainRechecking rechecking,
            CandorConfiguration configuration,
            CurrentTenant currentTenant,
            ApplicationClock clock,
            AuditLog audit) {
        this.claims = claims;
        this.tenants = tenants;
        this.known = known;
        this.records = records;
        this.rechecking = rechecking;
        this.configuration = configuration;
        this.currentTenant = currentTenant;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected DomainClaiming() {}

    /**
     * Claims a host name; it is pending until {@link #check} finds its record.
     *
     * @param written as a person writes it
     * @throws RefusedException {@code error.host-...} if it is no host name of the internet, mixes scripts, is the platform's, is claimed
     *     already or is another tenant's, or if there are 20 already
     */
    public void claim(String written) {
        HostName host = HostName.parse(written);
        DomainClaim.refusePlatform(host, configuration.platformHosts());
        Tenant tenant = tenants.getLocked(currentTenant.id());
        List<DomainClaim> all = claims.listLocked();
        boolean own = all.stream().anyMatch(claim -> claim.host().equals(host.value()))
                || tenant.domains().contains(host.value());
        if (own) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.host-claimed");
        }
        if (known.findByHost(host.value()).isPresent()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.host-taken", host.shown());
        }
        if (all.size() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.host-many");
        }
        claims.add(new DomainClaim(host, token()));
        audit.record(DomainAction.CLAIMED, Thing.of("domain", host.value()));
    }

    /**
     * Looks for the record of a claim.
     *
     * @return the state from now on
     * @throws io.candor.persistence.shared.MissingException if there is no such claim
     * @throws RefusedException {@code error.dns-unavailable} if no name server has answered: then nothing changes
     * @throws io.candor.persistence.tenant.TenantTakenException if another tenant has proved the name meanwhile
     */
    public State check(String host) {
        HostName name = HostName.parse(host);
        // Asked before anything is locked: a name server may take seconds.
        List<String> found = records.of(DomainClaim.recordName(name.value()))
                .orElseThrow(() -> new RefusedException(RefusedException.Fault.STATE, "error.dns-unavailable"));
        Tenant tenant = tenants.getLocked(currentTenant.id());
        DomainClaim claim = claims.getLocked(name.value());
        State before = claim.state();
        State after = claim.looked(found, clock.instant());
        if (after == State.VERIFIED && !tenant.domains().contains(name.value())) {
            tenant.admit(name.value(), clock.instant());
            tenants.flush();
        } else if (after == State.LOST) {
            tenant.drop(name.value(), clock.instant());
        }
        if (after == State.VERIFIED) {
            rechecking.tomorrow(claim);
        }
        if (before != after) {
            audit.record(
                    after == State.LOST ? DomainAction.LOST : DomainAction.VERIFIED, Thing.of("domain", name.value()));
        }
        return after;
    }

    /**
     * Takes a host name out; it leads to the centre no more.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no such claim, and the tenant has no such host name
     */
    public void remove(String host) {
        Tenant tenant = tenants.getLocked(currentTenant.id());
        if (tenant.domains().contains(host)) {
            tenant.drop(host, clock.instant());
            claims.listLocked().stream()
                    .filter(claim -> claim.host().equals(host))
                    .forEach(claims::remove);
        } else {
            claims.remove(claims.getLocked(host));
        }
        audit.record(DomainAction.REMOVED, Thing.of("domain", host));
    }

    private static String token() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
