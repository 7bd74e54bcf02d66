package io.candor.ejb.pack;

import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Imports the packs of the folder {@code CANDOR_TENANT_PACKS} at the start. A broken pack is told in the log, fault by fault, and left
 * out; the others are loaded all the same.
 */
@Singleton
@Startup
@DependsOn("TenancySelfTest")
@PermitAll
@RunAs(MemberQueries.OPERATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PacksAtStart {

    private static final Logger LOG = Logger.getLogger(PacksAtStart.class);

    private CandorConfiguration configuration;
    private PackImport packs;

    @Inject
    PacksAtStart(CandorConfiguration configuration, PackImport packs) {
        this.configuration = configuration;
        this.packs = packs;
    }

    /** For the container's proxy. */
    protected PacksAtStart() {}

    @PostConstruct
    void load() {
        configuration.tenantPacks().ifPresent(folder -> {
            try (Stream<Path> below = Files.list(folder)) {
                below.filter(Files::isDirectory).sorted().forEach(this::load);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void load(Path folder) {
        try {
            LOG.infof("tenant pack %s: %s", folder.getFileName(), packs.importPack(PackFiles.of(folder)));
        } catch (BrokenTenantPackException e) {
            LOG.errorf("tenant pack %s is broken and was left out", folder.getFileName());
            e.faults().forEach(fault -> LOG.errorf("tenant pack %s: %s", folder.getFileName(), fault));
        } catch (RefusedException e) {
            LOG.errorf("tenant pack %s was left out: %s", folder.getFileName(), e.messageKey());
        }
    }
}
