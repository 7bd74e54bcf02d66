package io.candor.web.shared.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long bodies are taken at few addresses and nowhere near them. */
class LongUploadsTest {

    private static final String REQUEST = "/console/t/operno/requests/0193a5e0-0000-7000-8000-000000000000";

    @Test
    void listsOfPeopleAloneMayBeLong() {
        assertThat(LongUploads.most("/api/v1/tenants/operno/recipients")).hasValue(LongUploads.MOST_BYTES);
        assertThat(LongUploads.most("/console/t/operno/subscribers")).hasValue(LongUploads.MOST_BYTES);
        assertThat(LongUploads.most("/api/v1/tenants/operno/recipients/removals"))
                .isEmpty();
        assertThat(LongUploads.most("/api/v1/tenants/operno/consents")).isEmpty();
        assertThat(LongUploads.most("/console/t/operno/policy")).isEmpty();
        assertThat(LongUploads.most("/c/operno/console/t/operno/subscribers")).isEmpty();
    }

    @Test
    void messagesOfMembersMayHaveFiles() {
        assertThat(LongUploads.most(REQUEST)).hasValue(LongUploads.MOST_BYTES_WITH_FILES);
        assertThat(LongUploads.most(REQUEST + "/decision")).isEmpty();
    }
}
