package io.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of all modules, in pages, letters, banners, reports and explanations: each of them in every language that is offered. */
class TranslationsTest {

    private static final List<String> LANGUAGES = List.of("de", "fr");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    @Test
    void bundlesAreFound() {
        assertThat(translated()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyLanguageHasTheSameKeysAndPlaceholders(String bundle) {
        var base = placeholders(Path.of(bundle + ".properties"));

        for (String language : LANGUAGES) {
            assertThat(placeholders(Path.of(bundle + "_" + language + ".properties")))
                    .as(language)
                    .isEqualTo(base);
        }
    }

    /** Each bundle that is translated into some language, as its path from the project's folder without language and ending. */
    private static Set<String> translated() {
        return Project.files(
                        "src/main/resources",
                        LANGUAGES.stream()
                                .map(language -> "_" + language + ".properties")
                                .toArray(String[]::new))
                .stream()
                .map(file -> Project.ROOT.relativize(file).toString().replaceAll("_[a-z]{2}\\.properties$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The placeholders of each text. */
    private static TreeMap<String, Set<String>> placeholders(Path bundle) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(Project.read(Project.ROOT.resolve(bundle))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var placeholders = new TreeMap<String, Set<String>>();
        texts.forEach((key, text) -> placeholders.put(
                (String) key,
                PLACEHOLDER
                        .matcher((String) text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return placeholders;
    }
}
