package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server is killed while consents are written. Needs no browser and no running stack: it starts and kills a server of its own. */
@Tag("kills")
class KillsBrowserIT {

    private static final String KILLS = "3";

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everyAcknowledgedConsentIsThereExactlyOnceAfterThreeKills() throws IOException, InterruptedException {
        Path root = Path.of(System.getenv("CANDOR_ROOT"));
        var builder =
                new ProcessBuilder("bash", root.resolve("bench/kills").toString(), KILLS).redirectErrorStream(true);
        builder.environment().put("BENCH_JAVA_OPTS", "-Xms64m -Xmx640m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        Process kills = builder.start();
        String told = new String(kills.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(kills.waitFor()).as(told).isZero();
        assertThat(told).contains(" 0 wrong");
    }
}
