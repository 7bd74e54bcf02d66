package io.candor.it;

import static io.candor.persistence.tenant.MemberRole.AGENT;
import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.processing.ProcessingQueries;
import io.candor.ejb.processing.ProcessorEditing;
import io.candor.ejb.processing.RegisterQueries;
import io.candor.ejb.processing.RegisterQueries.ProcessorEntry;
import io.candor.ejb.processing.RetentionEditing;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.domain.DomainClaiming;
import io.candor.ejb.tenant.domain.DomainQueries;
import io.candor.ejb.tenant.settings.ProfileEditing;
import io.candor.ejb.tenant.settings.ProfileQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.RetentionRow;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import io.candor.persistence.tenant.TenantProfile;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Company, host names and registers in the console: who changes them, what is refused, and that no other tenant's are touched. */
@ExtendWith(ArquillianExtension.class)
class TenantSettingsIT {

    @Inject
    private ProfileQueries profiles;

    @Inject
    private ProfileEditing profileEditing;

    @Inject
    private DomainQueries domains;

    @Inject
    private DomainClaiming claiming;

    @Inject
    private RegisterQueries register;

    @Inject
    private ProcessorEditing processors;

    @Inject
    private RetentionEditing retention;

    @Inject
    private ProcessingQueries shown;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private UUID tenant;
    private UUID other;
    private String owner;

    @BeforeEach
    void twoTenants() {
        tenant = fresh("orchestrate");
        other = fresh("operno");
        owner = caller.enrol(tenant, OWNER);
    }

    @Test
    void theCompanyIsChangedAndShown() {
        var row = caller.call(owner, tenant, profiles::profile);
        caller.run(owner, tenant, () -> profileEditing.changeCompany(row.state(), named(row.profile(), "Renamed")));

        assertThat(inTenant.call(tenant, () -> tenants.centre("en")).name()).isEqualTo("Renamed");
        assertThatThrownBy(() -> caller.run(
                        owner, tenant, () -> profileEditing.changeCompany(row.state(), named(row.profile(), "Late"))))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void theDefaultLanguageStaysOnceAVersionIsPublished() {
        var row = caller.call(owner, tenant, profiles::profile);
        TenantProfile german = with(row.profile(), row.profile().name(), List.of("de", "en"));

        refused("error.profile-default", () -> profileEditing.changeCompany(row.state(), german));
    }

    @Test
    void aHostNameIsClaimedAndWaitsForItsRecord() {
        String host = "privacy." + Packs.freshSlug() + ".example.com";
        caller.run(owner, tenant, () -> claiming.claim(host.toUpperCase(java.util.Locale.ROOT)));

        assertThat(caller.call(owner, tenant, domains::domains))
                .filteredOn(row -> row.host().equals(host))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(State.PENDING);
                    assertThat(row.recordName()).isEqualTo("_candor-challenge." + host);
                });
        assertThat(tenants.findByHost(host)).isEmpty();
        refused("error.host-claimed", () -> claiming.claim(host));
        caller.run(owner, tenant, () -> claiming.remove(host));
        assertThat(caller.call(owner, tenant, domains::domains))
                .noneMatch(row -> row.host().equals(host));
    }

    @Test
    void anotherTenantsHostNameIsRefused() {
        String host = inTenant.call(other, () -> tenants.centre("en").canonicalHost());

        refused("error.host-taken", () -> claiming.claim(host));
        assertThatThrownBy(() -> caller.run(owner, tenant, () -> claiming.remove(host)))
                .isInstanceOf(MissingException.class);
        assertThat(tenants.findByHost(host)).isPresent();
    }

    @Test
    void aProcessorThatAPromiseDoesNotNameIsRefused() {
        refused("error.promise-recipient", () -> processors.add(processor("Somebody Else Inc.")));
    }

    @Test
    void aProcessorIsTakenOutAndPutBackAtItsPlace() {
        List<String> before = names();
        ProcessorEntry second = caller.call(owner, tenant, register::processors).get(1);
        int place = caller.call(owner, tenant, () -> processors.remove(second.id(), second.state()));
        assertThat(names()).doesNotContain(second.profile().name());
        caller.run(owner, tenant, () -> processors.putBack(second.profile(), place));

        assertThat(names()).isEqualTo(before);
    }

    @Test
    void processorsAreMoved() {
        List<String> before = names();
        UUID second = caller.call(owner, tenant, register::processors).get(1).id();
        caller.run(owner, tenant, () -> processors.move(second, true));

        assertThat(names()).startsWith(before.get(1), before.get(0));
    }

    @Test
    void aRowOfAnotherTenantIsNotFound() {
        String stranger = caller.enrol(other, OWNER);
        ProcessorEntry row = caller.call(owner, tenant, register::processors).get(0);

        assertThatThrownBy(() -> caller.call(stranger, other, () -> processors.remove(row.id(), row.state())))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> caller.call(stranger, tenant, register::processors))
                .isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(() -> caller.run(stranger, tenant, () -> claiming.claim("a.example.com")))
                .isInstanceOf(NoSuchTenantException.class);
    }

    @Test
    void rolesAreKept() {
        for (MemberRole role : List.of(AUDITOR, AGENT, EDITOR)) {
            String account = caller.enrol(tenant, role);
            assertThatThrownBy(() -> caller.run(account, tenant, () -> claiming.claim("a.example.com")))
                    .as("%s", role)
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> caller.run(account, tenant, () -> profileEditing.changeContacts("", null)))
                    .as("%s", role)
                    .isInstanceOf(EJBAccessException.class);
        }
        String auditor = caller.enrol(tenant, AUDITOR);
        assertThatThrownBy(() -> caller.call(auditor, tenant, () -> retention.add(kept())))
                .isInstanceOf(EJBAccessException.class);
        assertThat(caller.call(auditor, tenant, () -> register.retention())).isNotNull();
    }

    private RetentionRow.Profile kept() {
        return new RetentionRow.Profile(
                LocalizedText.of("en", "Tests"),
                new RetentionRow.Rule(RetentionRow.Kind.UNSPECIFIED, null, null, null, null),
                false,
                null);
    }

    private static Processor.Profile processor(String name) {
        return new Processor.Profile(name, true, LocalizedText.of("en", "Tests"), null, null, null);
    }

    private void refused(String key, Runnable command) {
        assertThatThrownBy(() -> caller.run(owner, tenant, command))
                .isInstanceOf(RefusedException.class)
                .hasMessage(key);
    }

    private List<String> names() {
        return inTenant.call(tenant, shown::processors).stream()
                .map(ProcessingQueries.ProcessorRow::name)
                .toList();
    }

    private UUID fresh(String bundled) {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy(bundled, slug));
        return tenants.findBySlug(slug).orElseThrow().id();
    }

    private static TenantProfile named(TenantProfile profile, String name) {
        return with(profile, name, profile.languages());
    }

    private static TenantProfile with(TenantProfile profile, String name, List<String> languages) {
        return new TenantProfile(
                name,
                profile.byline(),
                profile.tagline(),
                profile.legalEntity(),
                profile.website(),
                profile.timeZone(),
                profile.dateFormat(),
                languages,
                profile.jurisdictions(),
                profile.contacts(),
                profile.regulators(),
                profile.gaps());
    }
}
