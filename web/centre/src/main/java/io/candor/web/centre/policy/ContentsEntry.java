package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries.Heading;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a policy's contents.
 *
 * @param anchor of the section
 * @param text its heading
 * @param children the sections one level below; empty on the second level of the contents
 */
public record ContentsEntry(String anchor, String text, List<ContentsEntry> children) {

    private static final int DEEPEST = 3;

    /** Arranges headings as contents of two levels; deeper headings are left out. */
    public static List<ContentsEntry> arrange(List<Heading> headings) {
        var top = new ArrayList<ContentsEntry>();
        for (Heading heading : headings) {
            if (heading.level() < DEEPEST || top.isEmpty()) {
                top.add(new ContentsEntry(heading.anchor(), heading.text(), new ArrayList<>()));
            } else if (heading.level() == DEEPEST) {
                top.get(top.size() - 1).children().add(new ContentsEntry(heading.anchor(), heading.text(), List.of()));
            }
        }
        return List.copyOf(top);
    }
}
