package io.candor.importer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the texts of the tests are. */
final class Texts {

    private Texts() {}

    /** A text of our own. */
    static byte[] own(String file) {
        try (var stream = Texts.class.getResourceAsStream("/policies/" + file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A policy word for word. The texts are no part of the project; without them the test is skipped. */
    static byte[] verbatim(String name) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path file = above.resolve("shared/policies/" + name + ".txt");
            if (Files.isRegularFile(file)) {
                try {
                    return Files.readAllBytes(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        assumeTrue(false, "the verbatim policies are not here (no shared/policies beside the project)");
        return new byte[0];
    }
}
