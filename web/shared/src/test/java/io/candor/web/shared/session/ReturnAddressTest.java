package io.candor.web.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.web.shared.identity.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    private final ReturnAddress address = new ReturnAddress(Audience.STAFF);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/",
                "/console/platform",
                "/console/t/andron/",
                "/console/t/two-words/requests/R-17",
                "/console/t/andron/requests?state=open&page=2",
                "/console/t/andron/requests?q=a%20b"
            })
    void pagesOfTheSameWarAreKept(String text) {
        assertThat(address.validated(text)).contains(text);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/console/",
                "/\\evil.example",
                "\\\\evil.example",
                "/console//evil.example",
                "/console/\\evil.example",
                "/console/..//evil.example",
                "/console/../account/",
                "/console/./",
                "/console/.hidden",
                "/console/%2e%2e/",
                "/console/%2f%2fevil.example",
                "/console/@evil.example",
                "/console/;jsessionid=abc",
                "/console/\r\nSet-Cookie: a=b",
                "/console/\t",
                "/console/\u202e",
                "/console/#fragment",
                "/console/?to=https://evil.example",
                "/console/?a=<script>",
                "/consolex/",
                "/console",
                "/account/andron",
                "/",
                "javascript:alert(1)",
                "console/",
                " /console/",
                "/console/sign-in",
                "/console/sign-in?prompt=login",
                "/console/sign-out",
                "/console/backchannel-logout",
                "/console/assets/console.css",
                "/console/jakarta.faces.resource/core.js.xhtml"
            })
    void everythingElseIsIgnored(String text) {
        assertThat(address.validated(text)).isEmpty();
    }

    @Test
    void anEndlessAddressIsIgnored() {
        assertThat(address.validated("/console/" + "a".repeat(500))).isEmpty();
    }

    @Test
    void anAddressThatIsHardToReadIsReadQuickly() {
        assertThat(address.validated("/console/" + "a.".repeat(245) + "!")).isEmpty();
    }
}
