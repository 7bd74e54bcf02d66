package io.candor.ejb.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two short texts word by word, and says how alike they are. */
final class WordComparer {

    /** Blanks; or a word, date or address up to the punctuation that ends it; or that punctuation, mark by mark. */
    private static final Pattern TOKEN = Pattern.compile("\\s+|\\S+?(?=\\p{P}{0,3}(?:\\s|$))|\\S");

    private WordComparer() {}

    /** The words of both texts in one line: what stayed, went and came. Runs bring their own spaces. */
    static List<Words> compare(String before, String after) {
        if (before.equals(after)) {
            return whole(Kind.SAME, after);
        }
        var runs = new ArrayList<Words>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(tokens(before), tokens(after), true).getDeltas()) {
            String old = String.join("", delta.getSource().getLines());
            String young = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                runs.add(new Words(Kind.SAME, old));
            } else {
                runs.addAll(whole(Kind.REMOVED, old));
                runs.addAll(whole(Kind.ADDED, young));
            }
        }
        return joined(runs);
    }

    /** Joins changes that only a blank keeps apart, so that "two years" turned into "18 months" is one change and not two. */
    private static List<Words> joined(List<Words> runs) {
        var joined = new ArrayList<Words>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            Words run = runs.get(i);
            boolean changing = !removed.isEmpty() || !added.isEmpty();
            if (run.kind() == Kind.REMOVED) {
                removed.append(run.text());
            } else if (run.kind() == Kind.ADDED) {
                added.append(run.text());
            } else if (changing && run.text().isBlank() && i < runs.size() - 1) {
                removed.append(run.text());
                added.append(run.text());
            } else {
                close(removed, added, joined);
                joined.add(run);
            }
        }
        close(removed, added, joined);
        return List.copyOf(joined);
    }

    private static void close(StringBuilder removed, StringBuilder added, List<Words> joined) {
        joined.addAll(whole(Kind.REMOVED, removed.toString()));
        joined.addAll(whole(Kind.ADDED, added.toString()));
        removed.setLength(0);
        added.setLength(0);
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

    /** Words, the punctuation behind them, and the blanks between them: together the whole text. */
    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
