package io.candor.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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
    void whatLooksOddAndIsAnAddressIsOne() {
        for (String text : List.of(
                "a@b.example",
                "first.last+tag+more@mail.example",
                "!#$%&'*+/=?^_`{|}~-@mail.example",
                "0@0.example",
                "a@sub.sub.sub.mail.example",
                "a@b-c--d.example",
                "a@mail.museum",
                "a@xn--bcher-kva.example",
                "a@\u4f8b\u5b50.\u6d4b\u8bd5",
                "x".repeat(64) + "@b.example",
                "a@" + "b".repeat(63) + ".example",
                "x".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(3) + "exam")) {
            assertThat(EmailAddress.isOne(text)).as(text).isTrue();
        }
    }

    @Test
    void aNameInQuotesIsAnAddressAndQuotesThatDoNothingAreNoPartOfIt() {
        assertThat(new EmailAddress("\"a B\"@Example.org").value()).isEqualTo("\"a b\"@example.org");
        assertThat(new EmailAddress("\"very.unusual\"@example.org"))
                .isEqualTo(new EmailAddress("very.unusual@example.org"));
        assertThat(new EmailAddress("\"very\\.unusual\"@example.org").value()).isEqualTo("very.unusual@example.org");
        assertThat(new EmailAddress("\"\\j\\o hn\"@example.org").value()).isEqualTo("\"jo hn\"@example.org");
        assertThat(new EmailAddress("\"a\\\"b\\\\c\"@example.org").value()).isEqualTo("\"a\\\"b\\\\c\"@example.org");
        assertThat(new EmailAddress("\"a@b\"@example.org").domain()).isEqualTo("example.org");
        for (String text : List.of(
                "\" \"@example.org",
                "\".a\"@b.example",
                "\"a..b\"@c.example",
                "\"a,b;c:d\"@e.example",
                "\"<a>(b)[c]\"@d.example",
                "\"a\\\\\"@b.example",
                "\"" + "x ".repeat(31) + "\"@b.example")) {
            var address = new EmailAddress(text);
            assertThat(address.value()).as("in its normal form already").isEqualTo(text);
            assertThat(new EmailAddress(address.value())).isEqualTo(address);
        }
    }

    @Test
    void notEveryAddressNamesAnAccount() {
        for (String text : List.of("jo.doe+x@mail.example", "o'neil@mail.example", "a_b-c@xn--bcher-kva.example")) {
            assertThatCode(() -> new EmailAddress(text).checkAccount()).doesNotThrowAnyException();
        }
        for (String text :
                List.of("\"a b\"@mail.example", "\"a@b\"@mail.example", "a/b@mail.example", "a{b}@mail.example")) {
            assertThatThrownBy(() -> new EmailAddress(text).checkAccount()).hasMessage("error.email-account");
        }
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
                "\"\"@b.example",
                "\"a@b.example",
                "a\"@b.example",
                "\"a\"b@c.example",
                "\"a\".b@c.example",
                "x\"a\"@b.example",
                "\"a\"b\"@c.example",
                "\"a\\\"@b.example",
                "\"a\r\n b\"@c.example",
                "\"a\\\nb\"@c.example",
                "\"a\tb\"@c.example",
                "\"a\u0000\"@b.example",
                "\"\u007f\"@b.example",
                "\"é\"@b.example",
                "\"a b\"@[127.0.0.1]",
                "\"a b\"@c.example, d@e.example",
                "\"A B\" <a@b.example>",
                "\"" + "x ".repeat(32) + "\"@b.example",
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
