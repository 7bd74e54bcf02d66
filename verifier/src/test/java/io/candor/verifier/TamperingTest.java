package io.candor.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that somebody with write access to the ledger could do to it, and what the verifier says of it. */
class TamperingTest {

    private static final String BEFORE = "2026-11-22T04:30:00.000000Z";
    private static final String AFTER = "2026-11-22T06:00:00.000000Z";

    private final TestLog log = TestLog.of(1, 12);

    @TempDir
    private Path folder;

    @Test
    void anUntouchedLogHolds() {
        assertThat(Ran.chain(log.export()).code()).isZero();
        assertThat(against(log.export(), log.checkpoint(BEFORE)).code()).isZero();
    }

    @Test
    void aChangedByteIsFound() {
        log.entries.get(5).fields.put("notice", "77");

        assertNames(5, Ran.chain(log.export()));
    }

    @Test
    void aRecordChangedTogetherWithItsHashIsFound() {
        log.entries.get(5).fields.put("choices", "{\"analytics\":true,\"marketing\":true,\"more\":true}");

        assertNames(5, Ran.chain(log.rehash(5).export()));
    }

    @Test
    void theLastRecordChangedTogetherWithItsHashIsFound() {
        String sealed = log.checkpoint(BEFORE);
        log.entries.get(11).fields.put("notice", "77");

        Ran ran = Ran.chain(log.rehash(11).export(sealed));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("from position 0 to 11 are not those that were sealed");
    }

    @Test
    void aMissingRecordIsFound() {
        log.entries.remove(5);

        assertNames(5, Ran.chain(log.export()));
    }

    @Test
    void aMissingTailIsFound() {
        Ran ran = Ran.chain(log.first(9).export(log.checkpoint(BEFORE)));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("records from position 9 to 11 are missing");
    }

    @Test
    void aTailThatIsMissingWithTheCheckpointIsFound() {
        String export = log.export();

        Ran ran =
                Ran.chain(export.substring(0, export.indexOf(log.entries.get(9).line())));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("ends without its checkpoint after 9 records");
    }

    @Test
    void aMissingHeadIsFound() {
        log.entries.remove(0);

        assertNames(0, Ran.chain(log.export()));
    }

    @Test
    void anInsertedRecordIsFound() {
        log.entries.add(5, TestLog.of(2, 12).entries.get(5));

        assertNames(5, Ran.chain(log.export()));
    }

    @Test
    void anAppendedRecordIsFound() {
        String sealed = log.checkpoint(BEFORE);
        log.entries.add(TestLog.of(2, 13).entries.get(12));

        Ran ran = Ran.chain(log.chain(12).export(sealed));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("records from position 12 on are not sealed");
    }

    @Test
    void aForeignRecordInThePlaceOfAnotherIsFound() {
        log.entries.set(5, TestLog.of(2, 12).entries.get(5));

        assertNames(5, Ran.chain(log.export()));
    }

    @Test
    void theLastButOneChangedTogetherWithItsHashIsFound() {
        log.entries.get(10).fields.put("notice", "77");

        assertNames(10, Ran.chain(log.rehash(10).export()));
    }

    @Test
    void swappedRecordsAreFound() {
        Collections.swap(log.entries, 5, 8);

        assertNames(5, Ran.chain(log.export()));
    }

    @Test
    void aRepeatedRecordIsFound() {
        log.entries.add(6, log.entries.get(5).copy());

        assertNames(6, Ran.chain(log.export()));
    }

    @Test
    void aRecordOfAnotherTenantIsFound() {
        log.entries.get(5).fields.put("tenant", "\"018f4e3a-0000-7000-8000-0000000000bb\"");

        Ran ran = Ran.chain(log.chain(5).export());

        assertNames(5, ran);
        assertThat(ran.said()).contains("of tenant 018f4e3a-0000-7000-8000-0000000000bb");
    }

    @Test
    void aLogPresentedAsAnotherTenantsIsFound() {
        String elsewhere = log.checkpoint(BEFORE, "https://candor.example/c/other");

        assertThat(against(log.export(), elsewhere).said()).contains("is of https://candor.example/c/other");
    }

    @Test
    void aChangedTimeIsFound() {
        log.entries.get(5).fields.put("givenAt", "\"2026-11-22T03:59:58.000000Z\"");

        assertNames(5, Ran.chain(log.export()));
    }

    @Test
    void aTextReplacedBehindItsHashIsFound() {
        byte[] shown = "{\"number\":1}".getBytes(StandardCharsets.UTF_8);
        log.entries.get(5).fields.put("noticeHash", "\"" + HexFormat.of().formatHex(TestLog.sha256(shown)) + "\"");
        log.chain(5);
        Map<String, String> files = Ran.files(
                folder, Map.of("receipt", log.receipt(5), "shown", "{\"number\":1}", "other", "{\"number\":2}"));

        assertThat(Ran.with("", List.of("notice", files.get("receipt"), files.get("shown")))
                        .code())
                .isZero();
        Ran ran = Ran.with("", List.of("notice", files.get("receipt"), files.get("other")));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("the text hashes to");
    }

    @Test
    void aLogRewrittenAndSealedAnewIsFoundByACheckpointFromElsewhere() {
        String early = log.first(4).checkpoint(BEFORE);
        String late = log.checkpoint(BEFORE);
        log.entries.get(5).fields.put("choices", "{\"analytics\":true,\"marketing\":true}");
        log.entries.get(5).fields.put("notice", "77");
        String rewritten = log.chain(5).export();

        assertThat(Ran.chain(rewritten).code()).isZero();
        Ran ran = against(rewritten, early, late);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said())
                .contains("the first 4 records are those sealed")
                .contains("records from position 4 to 11 are not those that were sealed");
    }

    @Test
    void anOldStateBroughtBackIsFoundByACheckpointFromElsewhere() {
        String kept = log.checkpoint(BEFORE);
        String old = log.first(8).export();

        assertThat(Ran.chain(old).code()).isZero();
        Ran ran = against(old, kept);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("records from position 8 to 11 are missing: they were there at");
    }

    @Test
    void anExportOlderThanACheckpointIsNoFault() {
        Ran ran = against(log.first(8).export(), log.checkpoint(AFTER));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.said()).contains("is newer than the export");
    }

    @Test
    void aCheckpointSignedByAnotherKeyIsFound() {
        TestLog forged = TestLog.of(1, 12);

        Ran ran = Ran.chain(log.export(forged.checkpoint(BEFORE)));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("the signature of the checkpoint of the export does not hold");
    }

    @Test
    void keysOfTheExportThatAreNotThePublishedOnesAreFound() {
        Map<String, String> files =
                Ran.files(folder, Map.of("keys", TestLog.of(1, 1).keys.keySet(), "export", log.export()));

        Ran ran = Ran.with("", List.of("chain", files.get("export"), files.get("keys")));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("the key k1 of the export is not the one that is published");
    }

    @Test
    void aRecordOfAnUnknownKeyIsFound() {
        log.entries.get(5).fields.put("keyId", "\"k2\"");

        Ran ran = Ran.chain(log.chain(5).export());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("records name the key k2");
    }

    private Ran against(String export, String... checkpoints) {
        Map<String, String> contents = new HashMap<>();
        contents.put("export", export);
        contents.put("keys", log.keys.keySet());
        for (int number = 0; number < checkpoints.length; number++) {
            contents.put("checkpoint" + number, checkpoints[number]);
        }
        Map<String, String> files = Ran.files(folder, contents);
        List<String> arguments = new ArrayList<>(List.of("chain", files.get("export"), files.get("keys")));
        for (int number = 0; number < checkpoints.length; number++) {
            arguments.add(files.get("checkpoint" + number));
        }
        return Ran.with("", arguments);
    }

    private void assertNames(int position, Ran ran) {
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said())
                .contains("FAULT  record at position " + position + " (id "
                        + log.entries.get(position).id() + ")");
    }
}
