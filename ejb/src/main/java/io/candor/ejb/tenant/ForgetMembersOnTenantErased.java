package io.candor.ejb.tenant;

import io.candor.ejb.tenant.platform.TenantErased;
import io.candor.persistence.tenant.MemberRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets the accounts that belonged to a deleted tenant alone: Candor has no use for their names any more. */
@Dependent
class ForgetMembersOnTenantErased {

    private final MemberRepository members;

    @Inject
    ForgetMembersOnTenantErased(MemberRepository members) {
        this.members = members;
    }

    void forget(@Observes TenantErased erased) {
        members.removeWithoutTenant();
    }
}
