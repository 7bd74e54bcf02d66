package io.candor.web.centre.consent.banner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The parts of the banner's script that are the same for everybody, read once and freed of comments and indentation. Nothing is renamed:
 * packed, that would save a fourteenth, and what runs on other people's pages should be legible there.
 */
final class BannerSource {

    private static final String SCRIPT = script(read("banner.js"));
    private static final String STYLE = style(read("banner.css"));
    private static final String CLOSED = script(read("closed.js"));

    private BannerSource() {}

    /** The script of a tenant. */
    static String of(BannerConfiguration configuration) {
        return SCRIPT + '(' + BannerJson.write(configuration) + ','
                + BannerJson.write(configuration.brandStyle() + STYLE) + ");\n";
    }

    /** What a website gets whose tenant's centre is closed: everything that needs consent stays off, and nothing is asked. */
    static String closed() {
        return CLOSED;
    }

    /** Leaves out lines that are comments, and indentation; the source has no text over several lines. */
    static String script(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    /** Leaves out comments and white space that means nothing. */
    static String style(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .collect(Collectors.joining())
                .replace(": ", ":")
                .replace(", ", ",")
                .replace(" {", "{")
                .replace(";}", "}");
    }

    private static String read(String name) {
        try (InputStream file = BannerSource.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
