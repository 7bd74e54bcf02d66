package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.member.MemberEditing;
import io.candor.ejb.policy.PolicyPublishing;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.it.inside.Caller;
import io.candor.it.inside.Operator;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.persistence.tenant.NoSuchTenantException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose tenant it is: strangers and other tenants' members find none, and only the operator closes one. */
@ExtendWith(ArquillianExtension.class)
class MembershipIT {

    @Inject
    private PolicyPublishing publishing;

    @Inject
    private MemberEditing editing;

    @Inject
    private MemberQueries members;

    @Inject
    private TenantQueries tenants;

    @Inject
    private InTenant inTenant;

    @Inject
    private Operator operator;

    @Inject
    private Caller caller;

    private String slug;
    private UUID tenant;

    @BeforeEach
    void aTenantOfItsOwn() {
        slug = Packs.freshSlug();
        operator.importPack(Packs.copy("orchestrohub", slug));
        tenant = tenants.findBySlug(slug).orElseThrow().id();
    }

    @Test
    void whoeverIsNoMemberFindsNoTenant() {
        assertThatThrownBy(() -> caller.run("nobody", tenant, () -> publishing.withdraw(1)))
                .isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(() -> inTenant.call(tenant, () -> members.here())).isInstanceOf(NoSuchTenantException.class);
    }

    @Test
    void aMemberOfAnotherTenantFindsNoTenant() {
        UUID neighbour = tenants.findBySlug("operno").orElseThrow().id();
        String owner = caller.enrol(neighbour, MemberRole.OWNER);
        assertThatThrownBy(() -> caller.call(owner, tenant, () -> members.here()))
                .isInstanceOf(NoSuchTenantException.class);
        assertThatThrownBy(() -> caller.run(owner, tenant, () -> publishing.withdraw(1)))
                .isInstanceOf(NoSuchTenantException.class);
        assertThat(caller.call(owner, neighbour, () -> members.here()).role()).isEqualTo(MemberRole.OWNER);
    }

    @Test
    void aMemberSeesTheirOwnTenantsOnly() {
        String officer = caller.enrol(tenant, MemberRole.PRIVACY_OFFICER);
        assertThat(caller.call(officer, tenant, () -> members.myTenants()))
                .singleElement()
                .satisfies(row -> assertThat(row.role()).isEqualTo(MemberRole.PRIVACY_OFFICER));
        assertThat(caller.call("nobody", tenant, () -> members.myTenants())).isEmpty();
    }

    @Test
    void aRoleIsGivenBackUnlessSomebodyHasGivenAThird() {
        String owner = caller.enrol(tenant, MemberRole.OWNER);
        String agent = caller.enrol(tenant, MemberRole.AGENT);
        caller.run(owner, tenant, () -> editing.changeRole(agent, MemberRole.EDITOR));
        caller.run(owner, tenant, () -> editing.changeRoleBack(agent, MemberRole.EDITOR, MemberRole.AGENT));
        assertThat(roleOf(agent)).isEqualTo(MemberRole.AGENT);
        assertThatThrownBy(() -> caller.run(
                        owner, tenant, () -> editing.changeRoleBack(agent, MemberRole.EDITOR, MemberRole.AUDITOR)))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(roleOf(agent)).isEqualTo(MemberRole.AGENT);
    }

    private MemberRole roleOf(String subject) {
        return caller.call(subject, tenant, () -> members.here().role());
    }

    @Test
    void onlyTheOperatorSuspends() {
        operator.suspend(tenant);
        assertThat(tenants.findBySlug(slug).orElseThrow().suspended()).isTrue();
        operator.resume(tenant);
        assertThat(tenants.findBySlug(slug).orElseThrow().suspended()).isFalse();
    }
}
