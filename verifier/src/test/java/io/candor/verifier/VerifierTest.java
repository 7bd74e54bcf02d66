package io.candor.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private final TestLog log = TestLog.of(5, 13);

    @TempDir
    private Path folder;

    @Test
    void aReceiptHolds() {
        Map<String, String> files = files(log.receipt(6) + "\n");

        Ran ran = Ran.with("", List.of("receipt", files.get("receipt"), files.get("keys")));

        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("record " + log.entries.get(6).id() + " at position 6");
    }

    @Test
    void aReceiptIsInTheLog() {
        for (int position = 0; position < 13; position++) {
            Ran ran = included(position, files(log.receipt(position), position));

            assertThat(ran.code()).as(ran.said()).isZero();
            assertThat(ran.said()).contains("in the log of 13 records");
        }
    }

    @Test
    void checkpointAndProofMayBeInOneFile() {
        Map<String, String> files = files(log.receipt(3), 3);
        String proof = "{\"leafIndex\":3,\"treeSize\":13,\"hashes\":"
                + TestTree.json(TestTree.inclusion(3, log.leaves())) + "}";
        String both = "{\"verdict\":\"VALID\",\"proof\":" + proof + ",\"checkpoint\":\""
                + log.checkpoint("2026-11-22T05:00:00.000000Z") + "\"}";
        String file = Ran.files(folder, Map.of("both", both)).get("both");

        Ran ran = Ran.with("", List.of("receipt", files.get("receipt"), files.get("keys"), file));

        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("in the log of 13 records");
    }

    @Test
    void aReceiptIsNotInAnotherLog() {
        TestLog other = log.copy();
        other.entries.get(12).fields.put("notice", "77");
        other.chain(12);
        Map<String, String> files = files(log.receipt(12), 12);
        files.putAll(Ran.files(folder, Map.of("checkpoint", other.checkpoint("2026-11-22T05:00:00.000000Z"))));

        assertThat(included(12, files).said()).contains("FAULT  the record is not in the log");
    }

    @Test
    void aProofForAnotherPositionIsRefused() {
        assertThat(included(3, files(log.receipt(3), 4)).said())
                .contains("the proof is for position 4, the record is at 3");
    }

    @Test
    void aReceiptSignedByAnotherKeyIsRefused() {
        Map<String, String> files = files(TestLog.of(5, 13).receipt(6));

        Ran ran = Ran.with("", List.of("receipt", files.get("receipt"), files.get("keys")));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said())
                .isEqualTo("FAULT  the signature of the receipt does not hold\n".replace("\n", System.lineSeparator()));
    }

    @Test
    void anyCharacterChangedInAReceiptIsFound() {
        String receipt = log.receipt(6);
        for (int at = 0; at < receipt.length(); at++) {
            char other = receipt.charAt(at) == 'A' ? 'B' : 'A';
            Map<String, String> files = files(receipt.substring(0, at) + other + receipt.substring(at + 1));

            assertThat(Ran.with("", List.of("receipt", files.get("receipt"), files.get("keys")))
                            .code())
                    .as("character %d", at)
                    .isEqualTo(1);
        }
    }

    @Test
    void aReceiptThatDiffersFromItsRecordIsRefused() {
        String payload = log.receiptPayload(6);
        String id = log.entries.get(6).id();
        for (String[] change : new String[][] {
            {"\"receiptId\":\"" + id, "\"receiptId\":\"" + id.substring(1) + "0"},
            {"\"eventTime\":\"2026", "\"eventTime\":\"2025"},
            {"\"validUntil\":\"2027", "\"validUntil\":\"2037"},
            {"\"log\":{\"position\":6", "\"log\":{\"position\":7"},
            {"\"purpose\":\"analytics\"", "\"purpose\":\"statistics\""},
            {"\"slug\":\"example\"", "\"slug\":\"other\""},
            {"\"schemaVersion\":\"ISO/IEC TS 27560:2023\"", "\"schemaVersion\":\"ISO/IEC TS 27560:2033\""},
        }) {
            assertThat(payload).contains(change[0]);
            Map<String, String> files =
                    files(log.keys.sign("candor-consent-receipt+jwt", payload.replace(change[0], change[1])));

            assertThat(Ran.with("", List.of("receipt", files.get("receipt"), files.get("keys")))
                            .code())
                    .as(change[1])
                    .isEqualTo(1);
        }
    }

    @Test
    void otherAlgorithmsAndTypesAreRefused() {
        String payload = log.receiptPayload(6);
        for (String header : List.of(
                "{\"alg\":\"none\",\"kid\":\"k1\",\"typ\":\"candor-consent-receipt+jwt\"}",
                "{\"alg\":\"HS256\",\"kid\":\"k1\",\"typ\":\"candor-consent-receipt+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"k1\",\"typ\":\"candor-consent-checkpoint+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"k2\",\"typ\":\"candor-consent-receipt+jwt\"}",
                "{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"kid\":\"k1\",\"typ\":\"candor-consent-receipt+jwt\"}")) {
            Map<String, String> files = files(log.keys.signWithHeader(header, payload));

            assertThat(Ran.with("", List.of("receipt", files.get("receipt"), files.get("keys")))
                            .code())
                    .as(header)
                    .isEqualTo(1);
        }
    }

    @Test
    void aLogThatOnlyGrewIsConsistent() {
        for (int older = 0; older <= 13; older++) {
            Ran ran = consistency(log.first(older), log, older);

            assertThat(ran.code()).as("%d %s", older, ran.said()).isZero();
        }
    }

    @Test
    void aLogThatWasRewrittenIsNotConsistent() {
        for (int older = 1; older <= 13; older++) {
            TestLog rewritten = log.copy();
            rewritten.entries.get(0).fields.put("notice", "77");
            rewritten.chain(0);

            assertThat(consistency(log.first(older), rewritten, older).code())
                    .as("%d", older)
                    .isEqualTo(1);
        }
    }

    @Test
    void wrongUseIsToldApartFromFaults() {
        assertThat(Ran.with("", List.of()).code()).isEqualTo(2);
        assertThat(Ran.with("", List.of("prove", "it")).said()).startsWith("usage: ");
        assertThat(Ran.with("", List.of("receipt", "one")).code()).isEqualTo(2);
        assertThat(Ran.with("", List.of("chain", folder.resolve("nothing").toString()))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whatAFileHoldsCannotReachTheTerminalAsCommands() {
        String export = log.export().replace("\"language\":\"en\"", "\"language\":\"en\",\"\\u001b[2J\":1");

        assertThat(Ran.chain(export).said()).doesNotContain("\u001b");
    }

    private Ran included(int position, Map<String, String> files) {
        return Ran.with(
                "",
                List.of(
                        "receipt",
                        files.get("receipt"),
                        files.get("keys"),
                        files.get("checkpoint"),
                        files.get("proof")));
    }

    private Ran consistency(TestLog older, TestLog newer, int size) {
        Map<String, String> files = Ran.files(
                folder,
                Map.of(
                        "older", older.checkpoint("2026-11-22T04:00:00.000000Z"),
                        "newer", newer.checkpoint("2026-11-22T05:00:00.000000Z"),
                        "proof", "{\"hashes\":" + TestTree.json(TestTree.consistency(size, newer.leaves())) + "}",
                        "keys", log.keys.keySet()));
        return Ran.with(
                "",
                List.of("consistency", files.get("older"), files.get("newer"), files.get("proof"), files.get("keys")));
    }

    private Map<String, String> files(String receipt) {
        return files(receipt, 0);
    }

    private Map<String, String> files(String receipt, int position) {
        return Ran.files(
                folder,
                Map.of(
                        "receipt",
                        receipt,
                        "keys",
                        log.keys.keySet(),
                        "checkpoint",
                        log.checkpoint("2026-11-22T05:00:00.000000Z"),
                        "proof",
                        "{\"leafIndex\":" + position + ",\"treeSize\":13,\"hashes\":"
                                + TestTree.json(TestTree.inclusion(position, log.leaves())) + "}"));
    }
}
