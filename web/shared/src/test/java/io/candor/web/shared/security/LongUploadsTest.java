package io.candor.web.shared.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long bodies are taken at two addresses and nowhere near them. */
class LongUploadsTest {

    @Test
    void listsOfPeopleAloneMayBeLong() {
        assertThat(LongUploads.isOne("/api/v1/tenants/operno/recipients")).isTrue();
        assertThat(LongUploads.isOne("/console/t/operno/subscribers")).isTrue();
        assertThat(LongUploads.isOne("/api/v1/tenants/operno/recipients/removals"))
                .isFalse();
        assertThat(LongUploads.isOne("/api/v1/tenants/operno/consents")).isFalse();
        assertThat(LongUploads.isOne("/console/t/operno/policy")).isFalse();
        assertThat(LongUploads.isOne("/c/operno/console/t/operno/subscribers")).isFalse();
    }
}
