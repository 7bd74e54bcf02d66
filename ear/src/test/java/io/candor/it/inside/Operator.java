package io.candor.it.inside;

import io.candor.ejb.pack.PackFiles;
import io.candor.ejb.pack.PackImport;
import io.candor.ejb.tenant.platform.TenantDeparting;
import io.candor.ejb.tenant.platform.TenantSuspending;
import io.candor.persistence.tenant.closing.Departure;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody who runs the platform. */
@Stateless
@PermitAll
@RunAs("operator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Operator {

    @Inject
    private PackImport packs;

    @Inject
    private TenantSuspending suspending;

    @Inject
    private TenantDeparting departing;

    /** As an operator. */
    public PackImport.Outcome importPack(Path folder) {
        return packs.importPack(PackFiles.of(folder));
    }

    /** As an operator. */
    public PackImport.Imported take(PackFiles files) {
        return packs.take(files);
    }

    /** As an operator. */
    public void suspend(UUID tenant) {
        suspending.suspend(tenant, "Closed by a test.");
    }

    /** As an operator, with the shortest cooling period. */
    public void depart(UUID tenant) {
        departing.depart(tenant, Departure.FEWEST_DAYS, "Deleted by a test.");
    }

    /** As an operator. */
    public void stay(UUID tenant) {
        departing.stay(tenant);
    }

    /** Whatever an operator reads. */
    public <T> T read(Supplier<T> reading) {
        return reading.get();
    }

    /** As an operator. */
    public void resume(UUID tenant) {
        suspending.resume(tenant);
    }
}
