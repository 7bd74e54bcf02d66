package io.candor.web.centre.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTextTest {

    private static final String TYPE = "candor-consent-receipt+jwt";
    private static final String TEXT = part("{\"alg\":\"EdDSA\",\"kid\":\"k1\",\"typ\":\"" + TYPE + "\"}") + "."
            + part("{\"receiptId\":\"a\"}") + ".c2ln";

    @Test
    void aTextIsTakenApart() {
        CompactText text = CompactText.read(TEXT, TYPE).orElseThrow();

        assertThat(text.keyId()).isEqualTo("k1");
        assertThat(text.payload().path("receiptId").asText()).isEqualTo("a");
        assertThat(text.pretty("receiptId")).isEqualTo("\"a\"");
    }

    @Test
    void linesThatAMailProgramBrokeAreJoined() {
        String broken = "\uFEFF  " + TEXT.substring(0, 20) + "\r\n " + TEXT.substring(20) + "\n\n";

        assertThat(CompactText.read(broken, TYPE).orElseThrow().text()).isEqualTo(TEXT);
    }

    @Test
    void anotherTypeIsNoReceipt() {
        assertThat(CompactText.read(TEXT, "candor-consent-checkpoint+jwt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "a.b",
                "a.b.c",
                "a.b.c.d",
                "e30.e30.e30",
                "<script>alert(1)</script>",
                "....",
                "%PDF-1.7"
            })
    void whateverElseIsNoReceipt(String text) {
        assertThat(CompactText.read(text, TYPE)).isEmpty();
    }

    @Test
    void aPartMissingIsNoReceipt() {
        for (int length = 0; length < TEXT.lastIndexOf('.'); length++) {
            assertThat(CompactText.read(TEXT.substring(0, length), TYPE)).isEmpty();
        }
    }

    @Test
    void aTextLargerThanAnyReceiptIsNone() {
        assertThat(CompactText.read(TEXT + "A".repeat(CompactText.LONGEST), TYPE))
                .isEmpty();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
