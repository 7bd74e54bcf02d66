package io.candor.ejb.pack;

import io.candor.ejb.shared.InTenant;
import io.candor.ejb.shared.Retrying;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.shared.Ids;
import io.candor.persistence.tenant.Tenant;
import io.candor.persistence.tenant.TenantRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Imports tenant packs, each in one transaction of its own; for those who run the platform. */
@Stateless
@RolesAllowed(MemberQueries.OPERATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackImport {

    /** What an import did. */
    public enum Outcome {
        CREATED,
        UPDATED,
        /** This very pack was the last one imported. */
        UNCHANGED
    }

    private TenantRepository tenants;
    private PackStoring storing;
    private InTenant inTenant;
    private Retrying retrying;

    @Inject
    PackImport(TenantRepository tenants, PackStoring storing, InTenant inTenant, Retrying retrying) {
        this.tenants = tenants;
        this.storing = storing;
        this.inTenant = inTenant;
        this.retrying = retrying;
    }

    /** For the container's proxy. */
    protected PackImport() {}

    /**
     * Reads and stores a pack, creating the tenant or bringing it up to date.
     *
     * @throws BrokenTenantPackException if there is any fault; then nothing is stored
     * @throws io.candor.persistence.tenant.TenantTakenException if another tenant has one of its host names
     */
    public Outcome importPack(PackFiles files) {
        return take(files).outcome();
    }

    /** What was imported, and what that did. */
    public record Imported(String slug, Outcome outcome) {}

    /**
     * The same, telling whose pack it was.
     *
     * @throws BrokenTenantPackException if there is any fault; then nothing is stored
     * @throws io.candor.persistence.tenant.TenantTakenException if another tenant has one of its host names, or had its slug
     */
    public Imported take(PackFiles files) {
        TenantPack pack = PackReader.read(files);
        Optional<Tenant> known = tenants.findBySlug(pack.slug().value());
        if (known.filter(tenant -> tenant.wasImportedFrom(pack.hash())).isPresent()) {
            return new Imported(pack.slug().value(), Outcome.UNCHANGED);
        }
        UUID id = known.map(Tenant::id).orElseGet(Ids::next);
        retrying.run(() -> inTenant.call(id, () -> {
            storing.store(pack);
            return null;
        }));
        return new Imported(pack.slug().value(), known.isPresent() ? Outcome.UPDATED : Outcome.CREATED);
    }
}
