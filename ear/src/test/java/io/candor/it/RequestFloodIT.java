package io.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.it.inside.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form under a flood: who floods is stopped, and nobody else. */
@ExtendWith(ArquillianExtension.class)
class RequestFloodIT {

    private static final int PER_HOUR = 30;

    @Inject
    private ConsentPeople tenants;

    @Inject
    private RequestPeople people;

    @Inject
    private Storage storage;

    private TenantRef tenant;

    @BeforeEach
    void newTenant() {
        tenant = tenants.tenant("operno");
    }

    @AfterEach
    void noMails() {
        people.forgetMails();
    }

    @Test
    void whoFloodsIsStoppedAndNobodyElse() throws IOException {
        for (int i = 0; i < PER_HOUR; i++) {
            assertThat(file("127.0.0.2").status()).isEqualTo(303);
        }
        FormCalls.Answer stopped = file("127.0.0.2");
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.text()).contains("Retry-After: ", "too many attempts");
        assertThat(stopped.isRefilled()).isTrue();
        assertThat(file("127.0.0.3").status()).as("somebody else").isEqualTo(303);
        assertThat(storage.count(tenant.id(), "privacy_request")).isEqualTo(PER_HOUR + 1);
    }

    private FormCalls.Answer file(String from) throws IOException {
        return FormCalls.file(tenant, from, UUID.randomUUID().toString());
    }
}
