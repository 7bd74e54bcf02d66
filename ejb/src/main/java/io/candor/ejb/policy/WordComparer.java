package io.candor.ejb.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares two short texts word by word, and says how alike they are. */
final class WordComparer {

    private WordComparer() {}

    /** The words of both texts in one line: what stayed, went and came. */
    static List<Words> compare(String before, String after) {
        if (before.equals(after)) {
            return after.isEmpty() ? List.of() : List.of(new Words(Kind.SAME, after));
        }
        var runs = new ArrayList<Words>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(runs, Kind.SAME, delta.getSource().getLines());
                case DELETE -> add(runs, Kind.REMOVED, delta.getSource().getLines());
                case INSERT -> add(runs, Kind.ADDED, delta.getTarget().getLines());
                case CHANGE -> {
                    add(runs, Kind.REMOVED, delta.getSource().getLines());
                    add(runs, Kind.ADDED, delta.getTarget().getLines());
                }
            }
        }
        return List.copyOf(runs);
    }

    /** A whole text of one kind. */
    static List<Words> whole(Kind kind, String text) {
        return text.isEmpty() ? List.of() : List.of(new Words(kind, text));
    }

    /**
     * How alike two texts are: the share of words that they have in common (Dice's coefficient over bags of words), 0 to 1, whatever
     * their order. Two empty texts are alike.
     */
    static double likeness(String one, String other) {
        List<String> a = words(one.toLowerCase(Locale.ROOT));
        List<String> b = words(other.toLowerCase(Locale.ROOT));
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        Map<String, Integer> left = new HashMap<>();
        a.forEach(word -> left.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : b) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (a.size() + b.size());
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void add(List<Words> runs, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Words(kind, String.join(" ", words)));
        }
    }
}
