package io.candor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tenant packs: the bundled ones, and copies of them under another name. */
final class Packs {

    /** The bundled tenants. */
    static final List<String> BUNDLED = List.of("andron", "operno", "orchestrate", "orchestrohub", "workflowops");

    private Packs() {}

    static Path folder() {
        return Path.of(System.getenv("CANDOR_TENANT_PACKS"));
    }

    /** A slug that nobody has yet. */
    static String freshSlug() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    /** A copy of a bundled pack under another slug, in a folder of its own. */
    static Path copy(String bundled, String slug) {
        Path source = folder().resolve(bundled);
        try {
            Path target = Files.createTempDirectory("candor-it-").resolve(slug);
            try (Stream<Path> all = Files.walk(source)) {
                for (Path each : all.toList()) {
                    Path copy = target.resolve(source.relativize(each).toString());
                    if (Files.isDirectory(each)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(each, copy);
                    }
                }
            }
            rewrite(target.resolve("tenant.yaml"), "(?m)^slug: .*$", "slug: " + slug);
            rewrite(target.resolve("tenant.yaml"), "(?m)^domains: .*$", "domains: [" + slug + ".example]");
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a folder out of a copy. */
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what an expression matches in a file. */
    static void rewrite(Path file, String expression, String replacement) {
        try {
            String text = Files.readString(file);
            String changed = text.replaceAll(expression, replacement);
            if (changed.equals(text)) {
                throw new IllegalArgumentException(file + " has nothing like " + expression);
            }
            Files.writeString(file, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
