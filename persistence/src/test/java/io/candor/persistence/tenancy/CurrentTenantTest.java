package io.candor.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CurrentTenantTest {

    private final CurrentTenant tenant = new CurrentTenant();
    private final UUID one = UUID.randomUUID();

    @Test
    void noTenantIsThereAtFirst() {
        assertThat(tenant.isPresent()).isFalse();
        assertThat(tenant.idOrNone()).isEqualTo(CurrentTenant.NONE);
        assertThatThrownBy(tenant::id).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEnteredTenantIsTheCurrentOne() {
        tenant.enter(one);
        assertThat(tenant.id()).isEqualTo(one);
    }

    @Test
    void theSameTenantMayBeEnteredAgain() {
        tenant.enter(one);
        tenant.enter(one);
        assertThat(tenant.id()).isEqualTo(one);
    }

    @Test
    void anotherTenantIsRefusedAndTheFirstOneStays() {
        tenant.enter(one);
        assertThatThrownBy(() -> tenant.enter(UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThat(tenant.id()).isEqualTo(one);
    }

    @Test
    void afterLeavingThereIsNone() {
        tenant.enter(one);
        tenant.leave();
        assertThat(tenant.isPresent()).isFalse();
    }

    @Test
    void withoutARequestTheResolverSeesNoTenant() {
        assertThat(new CurrentTenantResolver().resolveCurrentTenantIdentifier()).isEqualTo(CurrentTenant.NONE);
    }
}
