package io.candor.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailAddressTest {

    @Test
    void equalAddressesAreEqualBytes() {
        assertThat(new EmailAddress("  Jo.Doe+x@Example.COM ").value()).isEqualTo("jo.doe+x@example.com");
        assertThat(new EmailAddress("a@bücher.example").value()).isEqualTo("a@xn--bcher-kva.example");
        assertThat(new EmailAddress("a@BÜCHER.example")).isEqualTo(new EmailAddress("a@xn--bcher-kva.example"));
        assertThat(new EmailAddress("o'neil@mail.example").domain()).isEqualTo("mail.example");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String text : List.of(
                "",
                "a",
                "@b.example",
                "a@",
                "a@b",
                "a@@b.example",
                "a b@c.example",
                ".a@b.example",
                "a..b@c.example",
                "a@b..example",
                "a@-b.example",
                "a@127.0.0.1",
                "a@[127.0.0.1]",
                "\"a\"@b.example",
                "é@b.example",
                "a@b.example, c@d.example",
                "A <a@b.example>",
                "a@b.example\r\nBcc: c@d.example",
                "a\n@b.example",
                "a@b.example\u0000",
                "\u212A@b.example",
                "\u0130@b.example",
                "a@b\u2028.example",
                "x".repeat(65) + "@b.example",
                "a@" + "b".repeat(64) + ".example",
                "a@" + "b.".repeat(130) + "example")) {
            assertThat(EmailAddress.isOne(text)).as(text).isFalse();
            assertThatThrownBy(() -> new EmailAddress(text))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("error.email");
        }
        assertThat(EmailAddress.isOne(null)).isFalse();
    }

    @Test
    void aDomainThatOlderRulesTakeForAnotherOneIsRefused() {
        for (String address : List.of(
                "a@stra\u00dfe.example",
                "a@STRA\u1e9eE.example",
                "a@\u03bfdo\u03c2.example",
                "a@no\u200dbody.example")) {
            assertThat(EmailAddress.isOne(address)).as(address).isFalse();
        }
        assertThat(EmailAddress.isOne("a@xn--strae-oqa.example")).isTrue();
    }
}
