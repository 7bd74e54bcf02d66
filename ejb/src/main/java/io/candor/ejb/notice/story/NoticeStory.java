package io.candor.ejb.notice.story;

import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.tenant.TenantQueries;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What a notice has to say in one language, before it has a layout. All of it is plain text.
 *
 * @param language BCP 47 tag
 * @param brand who writes, and in which colours
 * @param subject one line, also the heading
 * @param paragraphs what happens, and when
 * @param changes what is different, in the order of what is there now
 * @param more how many changes are not listed
 * @param links where to read on; the first is the most important
 */
public record NoticeStory(
        String language,
        Brand brand,
        String subject,
        List<String> paragraphs,
        List<Change> changes,
        int more,
        List<Link> links) {

    /** Whether words are marked as new or gone, so that the marks have to be explained. */
    boolean isMarked() {
        return changes.stream()
                .flatMap(change -> change.passages().stream())
                .flatMap(List::stream)
                .anyMatch(run -> run.mark() != Mark.SAME);
    }

    /**
     * Who writes.
     *
     * @param name as readers know it
     * @param accent colour on white, {@code #rrggbb}
     * @param accentDark colour on dark grey, {@code #rrggbb}
     */
    public record Brand(String name, String accent, String accentDark) {}

    /**
     * A section that is different.
     *
     * @param type what it means for people
     * @param heading of the section, or the name of the processor
     * @param passages what is different in it, word by word
     */
    public record Change(String type, String heading, List<List<Run>> passages) {}

    /** A run of words. */
    public record Run(Mark mark, String text) {}

    /** What happened to words. */
    public enum Mark {
        SAME,
        CAME,
        WENT
    }

    /** Something to read. */
    public record Link(String label, String address) {}

    /** A day as the tenant writes it. */
    static String day(Instant at, TenantQueries.Centre centre, LetterWording words) {
        return DateTimeFormatter.ofPattern(centre.dateFormat(), words.locale())
                .withZone(ZoneId.of(centre.timeZone()))
                .format(at);
    }
}
