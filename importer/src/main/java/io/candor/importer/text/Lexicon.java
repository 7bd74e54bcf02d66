package io.candor.importer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vocabulary of one language: concepts, and the phrases that express them, read from a file beside this class. A concept that a
 * language has no phrases for is never found in it.
 */
public final class Lexicon {

    /** The languages with a vocabulary, English first: it is taken when no language stands out. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private static final Map<String, Lexicon> ALL = all();

    private final String language;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, List<String>> families = new LinkedHashMap<>();

    private Lexicon(String language) {
        this.language = language;
        String concept = null;
        for (String line : Resources.lines("lexicon-" + language + ".txt")) {
            if (line.startsWith("[")) {
                concept = line.substring(1, line.length() - 1);
                concepts.computeIfAbsent(concept, name -> new Concept());
                int dot = concept.indexOf('.');
                if (dot > 0) {
                    families.computeIfAbsent(concept.substring(0, dot + 1), name -> new ArrayList<>())
                            .add(concept.substring(dot + 1));
                }
            } else {
                concepts.get(concept).add(line);
            }
        }
    }

    /**
     * Where a concept was found.
     *
     * @param first its first word
     * @param last its last word
     */
    public record Match(int first, int last) {}

    /** The vocabulary of a language, the English one if there is none. */
    public static Lexicon in(String language) {
        return ALL.getOrDefault(language, ALL.get("en"));
    }

    /** The language whose small words a text uses most. */
    public static String languageOf(String text) {
        Words sample = Words.of(text.substring(0, Math.min(text.length(), 20_000)));
        String best = "en";
        int most = 0;
        for (String candidate : LANGUAGES) {
            List<String> small = in(candidate).lines("small-words");
            int count = 0;
            for (var word : sample.words()) {
                count += small.contains(word.folded()) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    /** Whether words express a concept. */
    public boolean has(String concept, Words words) {
        return find(concept, words, 0).isPresent();
    }

    /** Whether a text expresses a concept. */
    public boolean has(String concept, String text) {
        return has(concept, Words.of(text));
    }

    /** The earliest place where a concept is expressed, from a word on. */
    public Optional<Match> find(String concept, Words words, int from) {
        Concept known = concepts.get(concept);
        return Optional.ofNullable(known == null ? null : known.find(words, from));
    }

    /** The longest expression of a concept that begins at a word. */
    public Optional<Match> at(String concept, Words words, int start) {
        Concept known = concepts.get(concept);
        return Optional.ofNullable(known == null || start >= words.size() ? null : known.at(words, start));
    }

    /** The concepts of a family ({@code right.}) that words express, without the family's name, in the order of the file. */
    public List<String> which(String family, Words words) {
        return family(family).stream().filter(name -> has(family + name, words)).toList();
    }

    /** The names of a family's concepts, without the family's name. */
    public List<String> family(String family) {
        return families.getOrDefault(family, List.of());
    }

    /** The lines of a concept as the file has them. */
    public List<String> lines(String concept) {
        return concepts.containsKey(concept) ? concepts.get(concept).lines() : List.of();
    }

    private static Map<String, Lexicon> all() {
        var all = new LinkedHashMap<String, Lexicon>();
        LANGUAGES.forEach(language -> all.put(language, new Lexicon(language)));
        return Map.copyOf(all);
    }

    /** Reads the data files of the importer. */
    public static final class Resources {

        private Resources() {}

        /** The lines of a file that say something: no blank ones, none that begin with {@code #}. */
        public static List<String> lines(String file) {
            try (InputStream stream = Lexicon.class.getResourceAsStream("/io/candor/importer/" + file)) {
                if (stream == null) {
                    throw new IllegalStateException("no such data file: " + file);
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
