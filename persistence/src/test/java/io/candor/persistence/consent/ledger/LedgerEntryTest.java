package io.candor.persistence.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.shared.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** What a record's hash covers, byte for byte. */
class LedgerEntryTest {

    private static final LedgerEntry ENTRY = entry("Firefox", "GB", 2);

    @Test
    void theCanonicalFormIsAsAgreed() {
        assertThat(new String(ENTRY.canonical(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"at\":\"2026-11-22T04:00:00.123456Z\",\"choices\":{\"analytics\":true,\"marketing\":false},"
                                + "\"expiresAt\":\"2027-05-22T03:59:58.000000Z\",\"givenAt\":\"2026-11-22T03:59:58.000000Z\","
                                + "\"id\":\"0199a1b2-0000-7000-8000-000000000001\",\"keyId\":\"k1\",\"language\":\"en\","
                                + "\"method\":\"banner\",\"notice\":3,\"noticeHash\":\"" + "ab".repeat(32)
                                + "\",\"policyVersion\":2,\"position\":41,\"previous\":\"" + "00".repeat(32)
                                + "\",\"region\":\"GB\",\"subject\":\"" + "EhISEhISEhISEhISEhISEhISEhISEhISEhISEhISEhI"
                                + "\",\"tenant\":\"0199a1b2-0000-7000-8000-00000000000a\",\"userAgent\":\"Firefox\",\"v\":1}");
    }

    @Test
    void theCanonicalFormIsThatOfTheReferenceLibrary() throws IOException {
        for (LedgerEntry entry : new LedgerEntry[] {
            ENTRY, entry(null, null, null), entry("a\u0001\u001f\"\\/\b\n€\ud83d\ude00\u2028", "é", 7)
        }) {
            assertThat(entry.canonical()).isEqualTo(new JsonCanonicalizer(entry.canonical()).getEncodedUTF8());
        }
    }

    @Test
    void theHashIsThatOfALeaf() {
        assertThat(ENTRY.hash()).isEqualTo(Sha256.of(new byte[] {0}, ENTRY.canonical()));
    }

    @Test
    void instantsAlwaysHaveSixDecimals() {
        assertThat(LedgerEntry.written(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo("2026-01-01T00:00:00.000000Z");
        assertThat(LedgerEntry.written(Instant.parse("2026-01-01T00:00:00.1Z")))
                .isEqualTo("2026-01-01T00:00:00.100000Z");
    }

    private static LedgerEntry entry(String userAgent, String region, Integer policyVersion) {
        byte[] notice = new byte[Sha256.LENGTH];
        java.util.Arrays.fill(notice, (byte) 0xab);
        byte[] subject = new byte[Sha256.LENGTH];
        java.util.Arrays.fill(subject, (byte) 0x12);
        return new LedgerEntry(
                UUID.fromString("0199a1b2-0000-7000-8000-00000000000a"),
                41,
                UUID.fromString("0199a1b2-0000-7000-8000-000000000001"),
                LedgerEntry.noPrevious(),
                Instant.parse("2026-11-22T04:00:00.123456Z"),
                Instant.parse("2026-11-22T03:59:58Z"),
                Instant.parse("2027-05-22T03:59:58Z"),
                new TreeMap<>(Map.of("marketing", false, "analytics", true)),
                ConsentMethod.BANNER,
                3,
                notice,
                "en",
                policyVersion,
                subject,
                region,
                userAgent,
                "k1");
    }
}
