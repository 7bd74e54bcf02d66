package io.candor.ejb.notice.story;

import io.candor.ejb.notice.story.NoticeStory.Mark;
import io.candor.ejb.notice.story.NoticeStory.Run;
import io.candor.ejb.policy.PolicyComparison.BlockChange;
import io.candor.ejb.policy.PolicyComparison.Kind;
import io.candor.ejb.policy.PolicyComparison.SectionChange;
import io.candor.ejb.policy.PolicyComparison.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of a section that are different, with a few of those around them, short enough for a mail. */
final class NoticePassages {

    private static final int MOST_PASSAGES = 3;
    private static final int MOST_LETTERS = 600;
    private static final int AROUND = 60;

    private NoticePassages() {}

    static List<List<Run>> of(SectionChange section) {
        return section.blocks().stream()
                .filter(block -> block.kind() != Kind.SAME && block.kind() != Kind.MOVED)
                .map(NoticePassages::passage)
                .filter(passage -> !passage.isEmpty())
                .limit(MOST_PASSAGES)
                .toList();
    }

    private static List<Run> passage(BlockChange block) {
        var runs = new ArrayList<Run>();
        int left = MOST_LETTERS;
        List<Words> words = block.words();
        for (int i = 0; i < words.size() && left > 0; i++) {
            Words run = words.get(i);
            String text =
                    run.kind() == Kind.SAME ? around(run.text(), i == 0, i == words.size() - 1) : cut(run.text(), left);
            left -= text.length();
            runs.add(new Run(mark(run.kind()), text));
        }
        return runs.stream().allMatch(run -> run.mark() == Mark.SAME) ? List.of() : runs;
    }

    private static Mark mark(Kind kind) {
        return switch (kind) {
            case ADDED -> Mark.CAME;
            case REMOVED -> Mark.WENT;
            default -> Mark.SAME;
        };
    }

    /** Words that stayed: those next to what changed. */
    private static String around(String text, boolean first, boolean last) {
        if (text.length() <= 2 * AROUND) {
            return text;
        }
        String begin =
                text.substring(0, text.offsetByCodePoints(0, Math.min(AROUND, text.codePointCount(0, text.length()))));
        String end = text.substring(text.offsetByCodePoints(text.length(), -AROUND));
        if (first) {
            return "… " + end;
        }
        return last ? begin + " …" : begin + " … " + end;
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + " …";
    }
}
