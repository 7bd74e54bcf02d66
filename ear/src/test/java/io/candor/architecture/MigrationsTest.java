package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two branches that both take the next number for a migration meet here, not when the server refuses to start. */
class MigrationsTest {

    private static final Path MIGRATIONS = Project.ROOT.resolve("persistence/src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

    @Test
    void migrationsAreNumberedWithoutGapsAndTwins() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            List<Integer> numbers = files.map(MigrationsTest::number).sorted().toList();

            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
    }

    private static int number(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).as(file.toString()).isTrue();
        return Integer.parseInt(name.group(1));
    }
}
