package io.candor.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What one run of the command line said.
 *
 * @param code the exit code
 * @param said what it printed
 */
record Ran(int code, String said) {

    /** Runs a command with a text on its standard input. */
    static Ran with(String in, List<String> arguments) {
        return with(in.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** Runs a command with bytes on its standard input. */
    static Ran with(byte[] in, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verifier.run(
                arguments, new ByteArrayInputStream(in), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8));
    }

    /** Checks a log without anything from elsewhere. */
    static Ran chain(String export) {
        return with(export, List.of("chain", "-"));
    }

    /** Writes files into a folder and gives the path of each. */
    static Map<String, String> files(Path folder, Map<String, String> contents) {
        Map<String, String> paths = new java.util.HashMap<>();
        contents.forEach((name, content) -> {
            try {
                paths.put(name, Files.writeString(folder.resolve(name), content).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return paths;
    }
}
