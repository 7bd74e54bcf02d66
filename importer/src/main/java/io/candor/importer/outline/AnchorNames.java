package io.candor.importer.outline;

import io.candor.importer.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives sections their anchors: the one that a section with nearly the same heading has had before, or one made from the words of the
 * heading.
 */
final class AnchorNames {

    /** The longest anchor made from words. */
    private static final int LONGEST = 60;

    private final Map<String, String> known;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param known headings of an earlier version, and their anchors
     */
    AnchorNames(Map<String, String> known) {
        this.known = known;
    }

    /** The anchor of a heading without number. */
    String of(String heading) {
        String before = before(heading);
        String wanted = before != null ? before : fromWords(heading);
        String anchor = wanted;
        for (int n = counts.merge(wanted, 1, Integer::sum);
                !taken.add(anchor);
                n = counts.merge(wanted, 1, Integer::sum)) {
            anchor = wanted + "-" + n;
        }
        return anchor;
    }

    private String before(String heading) {
        String best = null;
        double most = 0.6;
        for (var entry : known.entrySet()) {
            double likeness = taken.contains(entry.getValue()) ? 0 : likeness(heading, entry.getKey());
            if (likeness > most) {
                most = likeness;
                best = entry.getValue();
            }
        }
        return best;
    }

    /** The share of words that two headings have in common, from 0 to 1. */
    private static double likeness(String one, String other) {
        var all = new TreeSet<String>();
        var common = new TreeSet<String>();
        Words.of(one).words().forEach(word -> all.add(word.folded()));
        Words.of(other).words().forEach(word -> {
            if (!all.add(word.folded())) {
                common.add(word.folded());
            }
        });
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static String fromWords(String heading) {
        var anchor = new StringBuilder();
        for (var word : Words.of(heading).words()) {
            String plain = word.folded().replaceAll("[^a-z0-9]", "");
            boolean start = anchor.length() == 0 && !plain.isEmpty() && Character.isDigit(plain.charAt(0));
            if (!plain.isEmpty() && !start && !plain.equals("s")) {
                anchor.append(anchor.length() == 0 ? "" : "-").append(plain);
            }
        }
        String bounded = anchor.length() <= LONGEST ? anchor.toString() : anchor.substring(0, LONGEST);
        return bounded.isEmpty() ? "section" : bounded.replaceAll("-$", "");
    }
}
