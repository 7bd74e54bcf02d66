package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server is killed while consents are written, and while systems are asked about requests. Needs no browser and no running stack: each test
 * starts and kills a server of its own.
 */
@Tag("kills")
class KillsBrowserIT {

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everyAcknowledgedConsentIsThereExactlyOnceAfterThreeKills() throws IOException, InterruptedException {
        assertThat(told("bench/kills", "3")).contains(" 0 wrong");
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void noTaskInASystemIsLostAndNoneDoneTwiceAfterFiveKills() throws IOException, InterruptedException {
        assertThat(told("bench/task-kills", "5")).contains("5 kills", "0 tasks under two ids", "not done: 0");
    }

    private static String told(String script, String kills) throws IOException, InterruptedException {
        Path root = Path.of(System.getenv("CANDOR_ROOT"));
        var builder = new ProcessBuilder("bash", root.resolve(script).toString(), kills).redirectErrorStream(true);
        builder.environment().put("BENCH_JAVA_OPTS", "-Xms64m -Xmx640m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        URI database = URI.create(System.getenv("CANDOR_DB_URL").substring("jdbc:".length()));
        builder.environment()
                .put("BENCH_MYSQL", root.resolve(".data/test/mysql").toString());
        builder.environment().put("BENCH_MYSQL_PORT", String.valueOf(database.getPort()));
        Process running = builder.start();
        String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(told).isZero();
        return told;
    }
}
