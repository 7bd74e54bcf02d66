package io.candor.importer.grammar;

import io.candor.importer.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names that are known beforehand: companies, forms of companies, authorities, countries. Read from data files. */
public final class Gazetteer {

    /** Companies that process data for others, the longest names first. */
    public static final List<String> VENDORS = longestFirst(Lexicon.Resources.lines("vendors.txt"));

    private static final List<String> FORMS = longestFirst(Lexicon.Resources.lines("legal-forms.txt"));

    private static final List<Authority> AUTHORITIES = authorities();

    private Gazetteer() {}

    /**
     * A supervisory authority.
     *
     * @param country ISO 3166-1
     * @param name its own name
     * @param site where it is
     * @param names how texts name it, the longest first
     */
    public record Authority(String country, String name, String site, List<String> names) {}

    /**
     * A name in a text.
     *
     * @param name as written there
     * @param start its first character
     * @param end the character behind its last
     */
    public record Named(String name, int start, int end) {}

    /** The known companies that a text names, in its order; none inside the name of another. */
    public static List<Named> vendorsIn(String text) {
        var found = new ArrayList<Named>();
        for (String vendor : VENDORS) {
            int at = indexOfName(text, vendor, 0);
            boolean inside = false;
            for (Named other : found) {
                inside |= at >= other.start() && at < other.end();
            }
            if (at >= 0 && !inside) {
                found.add(new Named(vendor, at, at + vendor.length()));
            }
        }
        found.sort(Comparator.comparingInt(Named::start));
        return List.copyOf(found);
    }

    /** An authority and the name under which a text names it. */
    public record Naming(Authority authority, Named named) {}

    /** The first authority that a text names, or null. */
    public static Naming authorityIn(String text) {
        Naming best = null;
        for (Authority authority : AUTHORITIES) {
            for (String name : authority.names()) {
                int at = indexOfName(text, name, 0);
                boolean better = at >= 0
                        && (best == null
                                || at < best.named().start()
                                || at == best.named().start()
                                        && name.length() > best.named().name().length());
                best = better ? new Naming(authority, new Named(name, at, at + name.length())) : best;
            }
        }
        return best;
    }

    /** The first company with its legal form in a text ("Werkbank Software GmbH"), or null. */
    public static Named companyIn(String text) {
        Named best = null;
        for (String form : FORMS) {
            for (int at = indexOfName(text, form, 0); at >= 0; at = indexOfName(text, form, at + 1)) {
                int start = nameStart(text, at);
                int end = at + form.length();
                boolean better = start < at
                        && (best == null || start < best.start() || start == best.start() && end > best.end());
                if (better) {
                    best = new Named(text.substring(start, end), start, end);
                }
            }
        }
        return best;
    }

    /** The beginning of the capitalised words before a legal form. */
    private static int nameStart(String text, int form) {
        int start = form;
        int end = form;
        for (int words = 0; words < 6; words++) {
            int at = end;
            while (at > 0 && (text.charAt(at - 1) == ' ' || words == 0 && text.charAt(at - 1) == ',')) {
                at--;
            }
            int begin = at;
            while (begin > 0
                    && (Character.isLetterOrDigit(text.charAt(begin - 1))
                            || "-&.'’".indexOf(text.charAt(begin - 1)) >= 0)) {
                begin--;
            }
            String word = text.substring(begin, at);
            boolean name = !word.isEmpty()
                    && (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)) || word.equals("&"));
            if (!name || word.endsWith(".")) {
                return start;
            }
            start = begin;
            end = begin;
        }
        return start;
    }

    /** The country that an address names, as ISO 3166-1, or null. */
    public static String countryIn(String address) {
        String best = null;
        int last = -1;
        for (String line : Lexicon.Resources.lines("countries.txt")) {
            String[] parts = line.split("\\|", 2);
            for (String name : parts[1].split(";")) {
                int at = indexOfName(
                        address.toLowerCase(java.util.Locale.ROOT), name.strip().toLowerCase(java.util.Locale.ROOT), 0);
                if (at > last) {
                    last = at;
                    best = parts[0].strip();
                }
            }
        }
        return best;
    }

    /** Where a name stands as whole words, or -1. */
    public static int indexOfName(String text, String name, int from) {
        for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + name.length();
            boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)) || name.endsWith(".");
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> longestFirst(List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<Authority> authorities() {
        var authorities = new ArrayList<Authority>();
        for (String line : Lexicon.Resources.lines("regulators.txt")) {
            String[] parts = line.split("\\|", -1);
            var names = new ArrayList<String>();
            names.add(parts[1].strip());
            for (String name : parts[3].split(";")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
            authorities.add(new Authority(parts[0].strip(), parts[1].strip(), parts[2].strip(), longestFirst(names)));
        }
        return List.copyOf(authorities);
    }
}
