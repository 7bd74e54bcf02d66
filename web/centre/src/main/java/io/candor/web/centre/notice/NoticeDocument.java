package io.candor.web.centre.notice;

import io.candor.ejb.notice.NoticeQueries.Owed;
import io.candor.ejb.notice.NoticeQueries.VersionNotice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The notice of a policy version for programs. Instants are ISO 8601 in UTC; sentences are in the tenant's default language.
 *
 * @param owed announcements that the outgoing version promised; empty for the first version, or if it promised none
 * @param override the owner's decision that the version takes effect sooner than promised, or null
 * @param statement the company's word that users were told in its product, or null
 */
public record NoticeDocument(List<Announcement> owed, Override override, Statement statement) {

    /**
     * A promised announcement.
     *
     * @param promise short name of the promise
     * @param sentence that makes it
     * @param join ALL if all channels are owed, ANY if one of them is
     * @param channels in the promise's order
     * @param doneAt when the promise was kept, or null while evidence is missing
     */
    public record Announcement(String promise, String sentence, String join, List<Channel> channels, String doneAt) {}

    /** A channel (PAGE, DATE, EMAIL or PLATFORM), and since when people have been told by it, or null. */
    public record Channel(String channel, String since) {}

    /**
     * A broken promise.
     *
     * @param promise short name of the promise
     * @param sentence that makes it
     * @param earliestAt from when the effect would have kept it
     * @param reason why, in the owner's words
     * @param decidedAt when it was decided
     */
    public record Override(String promise, String sentence, String earliestAt, String reason, String decidedAt) {}

    /**
     * What the company states about its product.
     *
     * @param shownSince since when users have been shown the notice
     * @param statement where, to whom and in which form, in the company's words
     * @param statedAt when it was stated
     */
    public record Statement(String shownSince, String statement, String statedAt) {}

    /** The notice of a version. */
    public static NoticeDocument of(VersionNotice notice) {
        return new NoticeDocument(
                notice.owed().stream().map(NoticeDocument::announcement).toList(),
                notice.override()
                        .map(row -> new Override(
                                row.code(), row.sentence(), iso(row.earliestAt()), row.reason(), iso(row.decidedAt())))
                        .orElse(null),
                notice.statement()
                        .map(row -> new Statement(iso(row.shownAt()), row.statement(), iso(row.statedAt())))
                        .orElse(null));
    }

    private static Announcement announcement(Owed owed) {
        return new Announcement(
                owed.code(),
                owed.sentence(),
                owed.join().name(),
                owed.channels().stream()
                        .map(row -> new Channel(
                                row.channel().name(),
                                row.since().map(NoticeDocument::iso).orElse(null)))
                        .toList(),
                owed.doneAt().map(NoticeDocument::iso).orElse(null));
    }

    private static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
