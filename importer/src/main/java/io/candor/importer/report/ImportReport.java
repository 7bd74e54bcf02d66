package io.candor.importer.report;

import io.candor.importer.ImportedPolicy;
import io.candor.importer.finding.Finding;
import io.candor.importer.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What somebody should look at before a policy goes live.
 *
 * @param points the gravest first, then in the order of the text
 */
public record ImportReport(List<Point> points) {

    private static final String TEXTS = "io.candor.importer.report";

    /** How grave a point is. */
    public enum Severity {
        /** Blocks going live: the centre could not work. */
        BLOCKS,
        /** The text says two things that cannot both be kept, or claims what the law does not let it claim. */
        CONTRADICTION,
        /** Something is missing that people or the law expect. */
        GAP,
        /** True, but weak or easily misread. */
        HINT
    }

    /**
     * One point.
     *
     * @param code what it is, stable; the texts are kept by it
     * @param severity how grave
     * @param ranges the places of the original that it concerns; empty for something that is not there
     * @param quotes the sentences at these places, word for word
     * @param arguments values for the texts
     */
    public record Point(Code code, Severity severity, List<Range> ranges, List<String> quotes, List<String> arguments) {

        /** In a few words. */
        public String title(Locale locale) {
            return text("title", locale);
        }

        /** Why it matters. */
        public String why(Locale locale) {
            return text("why", locale);
        }

        /** A way to settle it. */
        public String settle(Locale locale) {
            return text("settle", locale);
        }

        /** The law with its source, or empty where none decides it. */
        public String law(Locale locale) {
            return text("law", locale);
        }

        private String text(String part, Locale locale) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    TEXTS,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            try {
                String text = texts.getString(code + "." + part);
                for (int i = 0; i < arguments.size(); i++) {
                    text = text.replace("{" + i + "}", arguments.get(i));
                }
                return text;
            } catch (MissingResourceException e) {
                // A point without a law has no such text.
                return "";
            }
        }
    }

    /** What the report can find. */
    public enum Code {
        CONSENT_BY_USE,
        CONSENT_NOT_A_LEGAL_BASIS,
        CONTINUED_USE,
        COOKIES_NOT_LISTED,
        DATE_AMBIGUOUS,
        DATE_PROMISED_NOT_SHOWN,
        EMPTY_CONTACT,
        IDENTIFIERS_CONTRADICTED,
        LIFETIME_DIFFERS,
        MAILBOX_UNUSABLE,
        NO_CHILD_LIMIT,
        NO_DATE,
        NO_DPO,
        NO_LEGAL_BASES,
        NO_LEGAL_ENTITY,
        NO_MAILBOX,
        NO_NOTICE_PROMISE,
        NO_OBJECTION,
        NO_POSTAL_ADDRESS,
        NO_REGULATOR,
        NO_RESPONSE_TIME,
        NO_RETENTION,
        NO_RIGHTS,
        NO_SALE_BUT_MARKETING,
        NO_STORAGE_SECTION,
        PROCESSORS_UNNAMED,
        RESPONSE_TIMES_DIFFER,
        ROWS_TO_REVIEW,
        STORAGE_WITHOUT_CONSENT,
        STRONG_CLAIM,
        TRACKING_CONTRADICTED,
        WEAK_WORDS,
        WITHDRAWAL_HARDER
    }

    /** Looks for everything that the importer knows how to find. */
    public static ImportReport of(ImportedPolicy policy) {
        var points = new ArrayList<Point>();
        new Contradictions(policy, points).look();
        new StorageContradictions(policy, points).look();
        new Gaps(policy, points).look();
        points.sort(Comparator.comparing(Point::severity)
                .thenComparing(point -> point.ranges().isEmpty()
                        ? Integer.MAX_VALUE
                        : point.ranges().get(0).start())
                .thenComparing(Point::code));
        return new ImportReport(List.copyOf(points));
    }

    /** Whether a point was found. */
    public boolean has(Code code) {
        return points.stream().anyMatch(point -> point.code() == code);
    }

    /** A point about findings. */
    static Point about(Code code, Severity severity, List<? extends Finding<?>> findings, String... arguments) {
        return new Point(
                code,
                severity,
                findings.stream().map(Finding::range).toList(),
                findings.stream().map(Finding::sentence).toList(),
                List.of(arguments));
    }

    /** A point about something that is not there. */
    static Point missing(Code code, Severity severity, String... arguments) {
        return new Point(code, severity, List.of(), List.of(), List.of(arguments));
    }
}
