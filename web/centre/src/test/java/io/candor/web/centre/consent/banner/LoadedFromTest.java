package io.candor.web.centre.consent.banner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadedFromTest {

    @Test
    void theOriginCountsWhereBrowsersSendIt() {
        assertThat(LoadedFrom.origin("https://www.acme.example", "https://other.example/"))
                .isEqualTo("https://www.acme.example");
    }

    @Test
    void otherwiseItIsTheBeginningOfTheReferer() {
        assertThat(LoadedFrom.origin(null, "https://www.acme.example/a/b?c=https://x/"))
                .isEqualTo("https://www.acme.example");
        assertThat(LoadedFrom.origin(null, "http://localhost:8080")).isEqualTo("http://localhost:8080");
    }

    @Test
    void whoDoesNotTellIsNobody() {
        assertThat(LoadedFrom.origin(null, null)).isEmpty();
        assertThat(LoadedFrom.origin(null, "about:client")).isEmpty();
    }
}
