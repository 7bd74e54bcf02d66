package io.candor.importer.outline;

import io.candor.importer.text.Lexicon;
import io.candor.importer.text.Passage;
import io.candor.importer.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table whose columns ran together when it was copied: the head is one word of column names, and in the rows nothing parts the cells. A
 * row is parted where a provider stands that the text names elsewhere, and where a lifetime ends the line. A row that could be parted in
 * two ways is left whole.
 */
public final class GluedTable {

    private static final Pattern NAMES =
            Pattern.compile("^[A-Za-z_$*][\\w.*$-]{0,60}(?:, ?[A-Za-z_$*][\\w.*$-]{0,60}){0,9}$");

    private final Lexicon lexicon;
    private final Set<String> providers;
    private final ToIntFunction<String> lifetimeStart;
    private final boolean on;

    /**
     * @param lexicon the text's language
     * @param text the whole text, in which providers are looked for
     * @param vendors names that are known
     * @param lifetimeStart where the lifetime that ends a line begins, or -1
     * @param on whether tables are parted at all
     */
    public GluedTable(
            Lexicon lexicon, String text, List<String> vendors, ToIntFunction<String> lifetimeStart, boolean on) {
        this.lexicon = lexicon;
        this.lifetimeStart = lifetimeStart;
        this.on = on;
        this.providers = providers(text, vendors);
    }

    /** Whether a line is column names without anything between them. */
    boolean isHead(String line) {
        return on
                && line.length() < 80
                && line.indexOf(' ') < 0
                && columns(line).size() >= 3;
    }

    Block head(Passage line) {
        var cells = new ArrayList<Passage>();
        int from = 0;
        for (String column : columns(line.text()).values()) {
            cells.add(line.part(from, from + column.length()));
            from += column.length();
        }
        return Block.row(true, cells);
    }

    /** Column kinds and how they are written, in their order; empty if the line is anything else. */
    private Map<String, String> columns(String line) {
        var columns = new LinkedHashMap<String, String>();
        String rest = line.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            String kind = null;
            String longest = "";
            for (String column : lexicon.family("column.")) {
                for (String word : lexicon.lines("column." + column)) {
                    if (rest.startsWith(word) && word.length() > longest.length() && !columns.containsKey(column)) {
                        kind = column;
                        longest = word;
                    }
                }
            }
            if (kind == null) {
                return Map.of();
            }
            int done = line.length() - rest.length();
            columns.put(kind, line.substring(done, done + longest.length()));
            rest = rest.substring(longest.length());
        }
        return columns;
    }

    /** A row parted into its cells; a row of one cell if it can be parted in no way or in several; null if it is no row. */
    Block row(String head, Passage line) {
        var kinds = new ArrayList<>(columns(head).keySet());
        int end = lifetimeStart.applyAsInt(line.text());
        if (end <= 0) {
            return null;
        }
        if (!kinds.equals(List.of("name", "provider", "purpose", "lifetime"))) {
            return Block.row(false, List.of(line));
        }
        var cuts = new LinkedHashMap<Integer, String>();
        for (String provider : providers) {
            int at = line.text().indexOf(provider);
            if (at > 0
                    && at + provider.length() < end
                    && NAMES.matcher(line.text().substring(0, at)).matches()) {
                cuts.putIfAbsent(at, provider);
            }
        }
        if (cuts.isEmpty()) {
            return Block.row(false, List.of(line));
        }
        int at = cuts.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        int behind = at + cuts.get(at).length();
        // A name inside the first one says nothing; one behind it could part the row as well.
        if (cuts.keySet().stream().anyMatch(other -> other >= behind)) {
            return Block.row(false, List.of(line));
        }
        return Block.row(
                false, List.of(line.part(0, at), line.part(at, behind), line.part(behind, end), line.from(end)));
    }

    /** Names that may stand in a provider's column, the longest first. */
    private Set<String> providers(String text, List<String> vendors) {
        var found = new ArrayList<String>();
        Matcher label = Pattern.compile("(?m)^\\s{0,8}[-•*]\\s{1,4}([A-Z][^:\\n]{1,40}):")
                .matcher(text);
        while (label.find()) {
            found.add(label.group(1).strip());
        }
        vendors.stream().filter(text::contains).forEach(found::add);
        found.addAll(frequent(text));
        found.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return new LinkedHashSet<>(found);
    }

    /** Capitalised words that the text says often inside its sentences: the company and its product. */
    private List<String> frequent(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            Words words = Words.of(line);
            for (int i = 0; i < words.size(); i++) {
                String word = words.written(i, i);
                boolean name = Character.isUpperCase(word.charAt(0)) && word.length() > 3;
                if (name && !lexicon.lines("small-words").contains(words.at(i))) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= 3)
                .map(Map.Entry::getKey)
                .toList();
    }
}
