package io.candor.ejb.notice.delivery;

import java.util.List;

/**
 * What a notice has to say in one language, before it has a layout. All of it is plain text.
 *
 * @param language BCP 47 tag
 * @param brand who writes, and in which colours
 * @param subject one line, also the heading
 * @param paragraphs what happens, and when
 * @param changes what is different, in the order of the newer text
 * @param more how many changes are not listed
 * @param links where to read on; the first is the most important
 */
record NoticeStory(
        String language,
        Brand brand,
        String subject,
        List<String> paragraphs,
        List<Change> changes,
        int more,
        List<Link> links) {

    /**
     * Who writes.
     *
     * @param name as readers know it
     * @param accent colour on white, {@code #rrggbb}
     * @param accentDark colour on dark grey, {@code #rrggbb}
     */
    record Brand(String name, String accent, String accentDark) {}

    /**
     * A section that is different.
     *
     * @param type what it means for people
     * @param heading of the section
     * @param passages what is different in it, word by word
     */
    record Change(String type, String heading, List<List<Run>> passages) {}

    /** A run of words. */
    record Run(Mark mark, String text) {}

    /** What happened to words. */
    enum Mark {
        SAME,
        CAME,
        WENT
    }

    /** Something to read. */
    record Link(String label, String address) {}
}
