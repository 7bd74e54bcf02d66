package io.candor.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the modules' files are, seen from the test that runs in the module {@code ear}. */
final class Project {

    /** The folder of the whole. */
    static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();

    /** The modules with code, as folders below {@link #ROOT}. */
    static final List<String> MODULES = List.of(
            "persistence", "deadline", "importer", "ejb", "web/shared", "web/centre", "web/account", "web/console");

    private Project() {}

    /** All files below a folder of each module that end in one of the suffixes, in order of path; a folder that is not there has none. */
    static List<Path> files(String folder, String... suffixes) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve(folder))
                .flatMap(place ->
                        below(place, file -> Stream.of(suffixes).anyMatch(file.toString()::endsWith)).stream())
                .toList();
    }

    /** All files below a folder that are wanted, in order of path. */
    static List<Path> below(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path as messages show it. */
    static String shown(Path file) {
        return ROOT.relativize(file).toString();
    }
}
