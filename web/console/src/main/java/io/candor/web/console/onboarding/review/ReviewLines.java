package io.candor.web.console.onboarding.review;

import io.candor.ejb.onboarding.OnboardingQueries.ReviewRow;
import io.candor.ejb.onboarding.draft.ReviewItem;
import io.candor.ejb.onboarding.draft.ReviewItem.Kind;
import io.candor.importer.report.ImportReport.Severity;
import io.candor.importer.text.Range;
import io.candor.web.shared.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings and remarks as the page lists them.
 *
 * @param review what was read
 * @param original the original with its marks
 * @param wording the reader's language
 * @param findings the address under which findings are corrected, with a slash at the end
 */
public record ReviewLines(ReviewRow review, MarkedText original, Wording wording, String findings) {

    /** Findings of one kind. */
    public record Group(String id, String label, List<Line> lines) {}

    /**
     * A finding.
     *
     * @param key its key
     * @param text what it says, in the reader's language
     * @param types what it means in law
     * @param sentence the words that say it
     * @param at where these stand in the original, as a link
     * @param rule which rule of the importer found it
     * @param soft whether the text weakens it
     * @param sure false if somebody has to look at it
     * @param edited whether somebody has corrected it
     * @param href where it is corrected
     */
    public record Line(
            String key,
            String text,
            List<String> types,
            String sentence,
            String at,
            String rule,
            boolean soft,
            boolean sure,
            boolean edited,
            String href) {}

    /** A remark of the report. */
    public record Point(
            String badge,
            String severity,
            boolean grave,
            String title,
            List<Quote> quotes,
            String why,
            String law,
            String settle) {}

    /** Words of the original, and where they stand. */
    public record Quote(String words, String at) {}

    /** Findings, kind by kind; kinds without any are left out. */
    public List<Group> groups() {
        var sentences = new FindingSentences(wording);
        var byKind = review.items().stream().collect(Collectors.groupingBy(ReviewItem::kind));
        return Stream.of(Kind.values())
                .filter(byKind::containsKey)
                .map(kind -> new Group(
                        kind.name().toLowerCase(Locale.ROOT),
                        wording.text("onboarding.kind." + kind),
                        byKind.get(kind).stream()
                                .map(item -> line(item, sentences))
                                .toList()))
                .toList();
    }

    private Line line(ReviewItem item, FindingSentences sentences) {
        return new Line(
                item.key(),
                sentences.of(item),
                sentences.types(item),
                item.sentence(),
                at(item.range()),
                item.rule(),
                item.soft(),
                item.sure(),
                item.edited(),
                findings + item.key());
    }

    /** The report, the gravest first. */
    public List<Point> points() {
        Locale locale = wording.locale();
        return review.points().stream()
                .map(point -> new Point(
                        badge(point.severity()),
                        wording.text("onboarding.severity." + point.severity()),
                        point.severity() == Severity.BLOCKS,
                        point.title(locale),
                        quotes(point.quotes(), point.ranges()),
                        point.why(locale),
                        point.law(locale),
                        point.settle(locale)))
                .toList();
    }

    private List<Quote> quotes(List<String> words, List<Range> ranges) {
        return Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .map(i -> new Quote(words.get(i), at(ranges.get(i))))
                .distinct()
                .toList();
    }

    private static String badge(Severity severity) {
        return switch (severity) {
            case BLOCKS, CONTRADICTION -> "badge bad";
            case GAP -> "badge warn";
            case HINT -> "badge";
        };
    }

    private String at(Range range) {
        String id = original.idOf(range);
        return id.isEmpty() ? null : "#" + id;
    }
}
