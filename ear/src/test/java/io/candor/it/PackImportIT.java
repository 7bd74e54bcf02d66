package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.pack.BrokenTenantPackException;
import io.candor.ejb.pack.PackFault;
import io.candor.ejb.pack.PackFiles;
import io.candor.ejb.pack.PackImport;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Operator;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tenant packs become tenants: all of a pack or nothing of it. */
@ExtendWith(ArquillianExtension.class)
class PackImportIT {

    @Inject
    private Operator operator;

    @Inject
    private PackImport packs;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private PolicyQueries policies;

    @Inject
    private PromiseQueries promises;

    @Inject
    private ProcessingQueries processing;

    @Test
    void theBundledPacksAreLoadedAtTheStart() {
        assertThat(tenants.slugs(1000)).containsAll(Packs.BUNDLED);
    }

    @Test
    void everyBundledTenantHasAPolicyInForceAndTwoVersions() {
        for (String slug : Packs.BUNDLED) {
            UUID id = idOf(slug);
            var page = inTenant.call(id, () -> policies.inForce("en", "en"));
            assertThat(page.html()).as(slug).isNotBlank();
            assertThat(inTenant.call(id, () -> policies.history("en", "en")))
                    .as(slug)
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(inTenant.call(id, () -> promises.ofVersion(page.id())))
                    .as(slug)
                    .isNotEmpty();
            assertThat(inTenant.call(id, () -> processing.retention())).as(slug).isNotEmpty();
        }
    }

    @Test
    void opernoAndAndronHaveAnUpcomingVersion() {
        for (String slug : List.of("operno", "andron")) {
            assertThat(inTenant.call(idOf(slug), () -> policies.nextEffectiveAt()))
                    .as(slug)
                    .isPresent();
        }
    }

    @Test
    void importingAgainChangesNothing() {
        long revision = tenants.findBySlug("andron").orElseThrow().revision();
        assertThat(operator.importPack(Packs.folder().resolve("andron"))).isEqualTo(PackImport.Outcome.UNCHANGED);
        assertThat(tenants.findBySlug("andron").orElseThrow().revision()).isEqualTo(revision);
    }

    @Test
    void aNewPackCreatesATenantAndAChangedOneUpdatesIt() {
        String slug = Packs.freshSlug();
        Path pack = Packs.copy("operno", slug);
        assertThat(operator.importPack(pack)).isEqualTo(PackImport.Outcome.CREATED);
        long revision = tenants.findBySlug(slug).orElseThrow().revision();
        Packs.rewrite(pack.resolve("tenant.yaml"), "(?m)^name: .*$", "name: Renamed");
        assertThat(operator.importPack(pack)).isEqualTo(PackImport.Outcome.UPDATED);
        assertThat(inTenant.call(idOf(slug), () -> tenants.centre("en")).name()).isEqualTo("Renamed");
        assertThat(tenants.findBySlug(slug).orElseThrow().revision()).isGreaterThan(revision);
        assertThat(operator.importPack(pack)).isEqualTo(PackImport.Outcome.UNCHANGED);
    }

    @Test
    void everyFaultOfABrokenPackIsToldAndNothingIsLoaded() {
        String slug = Packs.freshSlug();
        Path pack = Packs.copy("orchestrate", slug);
        Packs.rewrite(pack.resolve("tenant.yaml"), "(?m)^timeZone: .*$", "timeZone: Europe/Atlantis");
        Packs.rewrite(pack.resolve("tenant.yaml"), "(?m)^name: .*$", "naem: Orchestrate");
        Packs.rewrite(pack.resolve("policy/1/version.yaml"), "(?m)^published: .*$", "published: 2026-02-31");
        Packs.rewrite(pack.resolve("policy/2/en.md"), "(?m)^# .*$", "");
        assertThatThrownBy(() -> operator.importPack(pack))
                .isInstanceOfSatisfying(BrokenTenantPackException.class, broken -> {
                    assertThat(broken.faults()).hasSizeGreaterThanOrEqualTo(4);
                    assertThat(broken.faults())
                            .extracting(PackFault::file)
                            .contains("tenant.yaml", "policy/1/version.yaml", "policy/2/en.md");
                    assertThat(broken.faults())
                            .filteredOn(fault -> fault.file().endsWith(".yaml"))
                            .anyMatch(fault -> fault.line() > 0);
                });
        assertThat(tenants.findBySlug(slug)).isEmpty();
    }

    @Test
    void aSentenceThatThePolicyDoesNotSayIsAFault() {
        String slug = Packs.freshSlug();
        Path pack = Packs.copy("workflowops", slug);
        Packs.rewrite(pack.resolve("policy/1/version.yaml"), "(?m)^(\\s+sentence: \").", "$1Nobody ever said this: ");
        assertThatThrownBy(() -> operator.importPack(pack)).isInstanceOf(BrokenTenantPackException.class);
        assertThat(tenants.findBySlug(slug)).isEmpty();
    }

    @Test
    void aPublishedTextCannotBeChangedByAPack() {
        String slug = Packs.freshSlug();
        Path pack = Packs.copy("orchestrohub", slug);
        operator.importPack(pack);
        String before =
                inTenant.call(idOf(slug), () -> policies.inForce("en", "en")).sha256();
        Packs.rewrite(pack.resolve("tenant.yaml"), "(?m)^name: .*$", "name: Half loaded");
        for (String version : List.of("1", "2")) {
            Packs.rewrite(pack.resolve("policy/" + version + "/en.md"), "\\z", "\nOne more sentence.\n");
        }
        assertThatThrownBy(() -> operator.importPack(pack))
                .isInstanceOfSatisfying(
                        BrokenTenantPackException.class,
                        broken -> assertThat(broken.faults())
                                .extracting(PackFault::file)
                                .contains("policy/1/en.md", "policy/2/en.md"));
        assertThat(inTenant.call(idOf(slug), () -> policies.inForce("en", "en")).sha256())
                .isEqualTo(before);
        assertThat(inTenant.call(idOf(slug), () -> tenants.centre("en")).name()).isNotEqualTo("Half loaded");
    }

    @Test
    void onlyThePlatformsOperatorImports() {
        assertThatThrownBy(() -> packs.importPack(PackFiles.of(Packs.folder().resolve("andron"))))
                .isInstanceOf(EJBAccessException.class);
    }

    private UUID idOf(String slug) {
        return tenants.findBySlug(slug).orElseThrow().id();
    }
}
