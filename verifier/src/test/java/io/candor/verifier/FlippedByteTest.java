package io.candor.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One byte of one field, anywhere in the log, and the verifier names the record. */
class FlippedByteTest {

    private final TestLog log = TestLog.of(3, 9);
    private final byte[] export = log.export().getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8})
    void aByteFlippedInTheValueOfAnyFieldNamesTheRecord(int position) {
        List<String> names = new ArrayList<>(log.entries.get(position).fields.keySet());
        names.add("recordHash");
        for (String name : names) {
            String value = name.equals("recordHash")
                    ? "\"" + log.entries.get(position).recordHash + "\""
                    : log.entries.get(position).fields.get(name);
            int start = startOf(position) + lineOf(position).indexOf("\"" + name + "\":") + name.length() + 3;
            int length = value.getBytes(StandardCharsets.UTF_8).length;
            for (int at = start; at < start + length; at++) {
                assertNamed(position, name, flipped(at, 1));
            }
        }
    }

    @Test
    void anyByteFlippedAnywhereInARecordNamesIt() {
        Random random = new Random(4);
        int start = startOf(4);
        int length = lineOf(4).getBytes(StandardCharsets.UTF_8).length;
        for (int at = start; at < start + length; at++) {
            assertNamed(4, "byte " + (at - start), flipped(at, 1 << random.nextInt(8)));
        }
    }

    @Test
    void anyByteFlippedInTheLastLineIsFound() {
        int start = startOf(9);
        for (int at = start; at < export.length - 1; at++) {
            Ran ran = Ran.with(flipped(at, 1), List.of("chain", "-"));
            // Members of the key set that say nothing of the key may change: whether it is the right one is asked
            // elsewhere.
            boolean idle = new String(export, at - 12, Math.min(24, export.length - at + 12), StandardCharsets.UTF_8)
                    .matches("(?s).*(use|sig|alg).*");
            assertThat(ran.code()).as("byte %d", at - start).isIn(idle ? List.of(0, 1) : List.of(1));
        }
    }

    private void assertNamed(int position, String what, byte[] changed) {
        Ran ran = Ran.with(changed, List.of("chain", "-"));
        assertThat(ran.code()).as(what).isEqualTo(1);
        assertThat(ran.said()).as(what).startsWith("FAULT  record at position " + position + " (id ");
    }

    private byte[] flipped(int at, int bit) {
        byte[] changed = export.clone();
        changed[at] ^= (byte) bit;
        return changed;
    }

    private String lineOf(int position) {
        return log.entries.get(position).line();
    }

    private int startOf(int position) {
        int start = 0;
        for (int before = 0; before < position; before++) {
            start += lineOf(before).getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return start;
    }
}
