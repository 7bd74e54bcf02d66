package io.candor.it;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.brand.BrandEditing;
import io.candor.ejb.tenant.brand.BrandQueries;
import io.candor.ejb.tenant.brand.BrandQueries.BrandRow;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.brand.BrandColours;
import io.candor.persistence.brand.NeutralBrand;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.tenant.Brand;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The brand in the console: who changes it, that it is shown, that it can be taken back, and that no other tenant's is touched. */
@ExtendWith(ArquillianExtension.class)
class BrandEditingIT {

    private static final BrandColours COLOURS = new BrandColours("#224466", "#99bbee", "#f0f4f8", "#101c28");

    @Inject
    private BrandEditing editing;

    @Inject
    private BrandQueries brands;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private UUID tenant;
    private String owner;

    @BeforeEach
    void aTenantOfItsOwn() {
        String slug = Packs.freshSlug();
        operator.importPack(Packs.copy("operno", slug));
        tenant = tenants.findBySlug(slug).orElseThrow().id();
        owner = caller.enrol(tenant, OWNER);
    }

    @Test
    void whatIsChangedIsShownAndCanBeTakenBack() {
        Brand first = shown();
        Brand before = caller.call(owner, tenant, () -> editing.change(row().state(), COLOURS, null));

        assertThat(before).isEqualTo(first);
        assertThat(BrandColours.of(shown())).isEqualTo(COLOURS);
        assertThat(shown().logo()).isEqualTo(first.logo());
        caller.call(owner, tenant, () -> editing.takeBack(row().state(), before));
        assertThat(shown()).isEqualTo(first);
    }

    @Test
    void aLogoIsCheckedAndStored() {
        byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1v1z\"/></svg>"
                .getBytes(StandardCharsets.UTF_8);
        caller.call(owner, tenant, () -> editing.change(row().state(), COLOURS, drawing));

        assertThat(shown().logo()).isEqualTo(new String(drawing, StandardCharsets.UTF_8));
    }

    @Test
    void theNeutralBrandTakesItsPlace() {
        caller.call(owner, tenant, () -> editing.reset(row().state()));

        assertThat(shown()).isEqualTo(NeutralBrand.get());
    }

    @Test
    void whoWasSlowerIsTold() {
        String read = caller.call(owner, tenant, this::row).state();
        caller.call(owner, tenant, () -> editing.change(read, COLOURS, null));

        assertThatThrownBy(() -> caller.call(owner, tenant, () -> editing.reset(read)))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void aChangeRaisesTheRevision() {
        long before = revision();
        caller.call(owner, tenant, () -> editing.change(row().state(), COLOURS, null));

        assertThat(revision()).isGreaterThan(before);
    }

    @ParameterizedTest
    @EnumSource(MemberRole.class)
    void onlyOwnersAndPrivacyOfficersChangeIt(MemberRole role) {
        String account = caller.enrol(tenant, role);
        String read = caller.call(owner, tenant, this::row).state();
        if (role == OWNER || role == PRIVACY_OFFICER) {
            caller.call(account, tenant, () -> editing.change(read, COLOURS, null));
            assertThat(BrandColours.of(shown())).isEqualTo(COLOURS);
        } else {
            assertThatThrownBy(() -> caller.call(account, tenant, () -> editing.change(read, COLOURS, null)))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void forAStrangerTheTenantDoesNotExist() {
        UUID other = tenants.findBySlug("andron").orElseThrow().id();

        assertThatThrownBy(() -> caller.call(owner, other, brands::brand)).isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(() -> caller.call(owner, other, () -> editing.reset("")))
                .isInstanceOf(NoSuchTenantException.class);
    }

    private BrandRow row() {
        return brands.brand();
    }

    private Brand shown() {
        return inTenant.call(tenant, tenants::brand);
    }

    private long revision() {
        return inTenant.call(
                        tenant, () -> tenants.findBySlug(tenants.centre("en").slug()))
                .orElseThrow()
                .revision();
    }
}
