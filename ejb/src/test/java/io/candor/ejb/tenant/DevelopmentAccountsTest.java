package io.candor.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.tenant.MemberRole;
import org.junit.jupiter.api.Test;

class DevelopmentAccountsTest {

    @Test
    void anAddressNamesRoleAndTenant() {
        assertThat(DevelopmentAccounts.email(MemberRole.PRIVACY_OFFICER, "andron"))
                .isEqualTo("privacy-officer@andron.example");
    }

    @Test
    void theSubjectIsTheOneOfTheLocalRealm() {
        assertThat(DevelopmentAccounts.subject("operator@candor.example"))
                .isEqualTo("a722b9bd-d138-3dac-bed5-63d4ec3988e1");
    }
}
