package io.candor.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of random sizes and contents: untouched ones hold, and one random change in any of them is found. */
class LogPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void untouchedHoldsAndOneChangeIsFound(long seed) {
        Random random = new Random(seed);
        TestLog log = TestLog.of(seed, 1 + random.nextInt(300));
        String sealed = log.checkpoint("2026-11-22T05:00:00.000000Z");
        assertThat(Ran.chain(log.export()).code()).isZero();

        int position = random.nextInt(log.entries.size());
        TestLog.Entry entry = log.entries.get(position);
        List<String> names = List.copyOf(entry.fields.keySet());
        String name = names.get(random.nextInt(names.size()));
        entry.fields.put(name, "\"" + seed + "\"");
        if (random.nextBoolean()) {
            log.chain(position);
        }

        assertThat(Ran.chain(log.export(sealed)).code())
                .as("%s at %d", name, position)
                .isIn(stillTheSame(name, log, position));
    }

    /** Writing the chain anew puts position and predecessor right again, and that is no change. */
    private static List<Integer> stillTheSame(String name, TestLog log, int position) {
        boolean mended = List.of("position", "previous").contains(name)
                && log.entries.get(position).fields.get("position").equals(String.valueOf(position))
                && log.entries.get(position).text("previous").length() == 64;
        return List.of(mended ? 0 : 1);
    }
}
