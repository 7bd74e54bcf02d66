package io.candor.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines are read one at a time: a log larger than what may be kept does not need more memory. */
class LargeLogTest {

    @Test
    void aLineWithoutEndIsRefused() {
        InputStream blanks = InputStream.nullInputStream();
        byte[] piece = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        InputStream endless = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 64)
                .<InputStream>mapToObj(number -> new java.io.ByteArrayInputStream(piece))
                .toList()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = Verifier.run(
                List.of("chain", "-"),
                new SequenceInputStream(blanks, endless),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("longer than a megabyte");
    }
}
