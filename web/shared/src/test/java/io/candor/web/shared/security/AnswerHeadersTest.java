package io.candor.web.shared.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import org.junit.jupiter.api.Test;

class AnswerHeadersTest {

    private static final HttpString POLICY = new HttpString("Content-Security-Policy");

    private final HeaderMap headers = new HeaderMap();

    @Test
    void thePolicyAllowsNothingInline() {
        AnswerHeaders.ofPublicPages().complete(headers, false);
        assertThat(headers.getFirst(POLICY)).contains("default-src 'none'").doesNotContain("unsafe");
    }

    @Test
    void aPageKeepsItsOwnPolicy() {
        headers.put(POLICY, "default-src 'none'; sandbox");
        AnswerHeaders.ofPublicPages().complete(headers, false);
        assertThat(headers.get(POLICY)).containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void transportSecurityIsAskedForOverTlsOnly() {
        AnswerHeaders.ofPublicPages().complete(headers, false);
        assertThat(headers.contains("Strict-Transport-Security")).isFalse();
        AnswerHeaders.ofPublicPages().complete(headers, true);
        assertThat(headers.getFirst("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void signedInPagesAreKeptByNobody() {
        AnswerHeaders.ofSignedInPages("https://id.example:8443/auth").complete(headers, false);
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(headers.getFirst(POLICY)).endsWith("form-action 'self' https://id.example:8443");
    }
}
