package io.candor.it.inside;

import io.candor.ejb.pack.PackFiles;
import io.candor.ejb.pack.PackImport;
import io.candor.ejb.tenant.TenantSuspending;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;

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

    /** As an operator. */
    public PackImport.Outcome importPack(Path folder) {
        return packs.importPack(PackFiles.of(folder));
    }

    /** As an operator. */
    public void suspend(UUID tenant) {
        suspending.suspend(tenant);
    }

    /** As an operator. */
    public void resume(UUID tenant) {
        suspending.resume(tenant);
    }
}
