package io.candor.web.centre.policy;

import io.candor.ejb.policy.PolicyQueries.Heading;
import io.candor.ejb.policy.PolicyQueries.HistoryRow;
import io.candor.ejb.policy.PolicyQueries.VersionPage;
import io.candor.web.centre.change.ChangesDocument;
import io.candor.web.centre.notice.NoticeDocument;
import io.candor.web.shared.tenant.CentreAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * A policy version for programs. Instants are ISO 8601 in UTC; sha256 is of the Markdown's UTF-8 bytes.
 *
 * @param tenant slug
 * @param number part of the address
 * @param label what people call it
 * @param state SCHEDULED, IN_FORCE, SUPERSEDED or WITHDRAWN
 * @param publishedAt instant
 * @param effectiveAt instant
 * @param material whether it changes what people can expect
 * @param summary what it changes
 * @param language BCP 47 tag of this text
 * @param languages in which this version can be read
 * @param title first heading
 * @param sections its headings in order
 * @param markdown the source
 * @param html the source as safe HTML without the title
 * @param sha256 hexadecimal
 * @param notice how people are told of it, as the outgoing version promised
 * @param changes what differs from the outgoing version, and what it means for people; empty for the first version
 * @param links absolute addresses of the same in other forms
 */
public record PolicyDocument(
        String tenant,
        int number,
        String label,
        String state,
        String publishedAt,
        String effectiveAt,
        boolean material,
        String summary,
        String language,
        List<String> languages,
        String title,
        List<Section> sections,
        String markdown,
        String html,
        String sha256,
        NoticeDocument notice,
        List<ChangesDocument.Change> changes,
        Links links) {

    /** A heading: level 2 is the highest. */
    public record Section(String anchor, String heading, int level) {}

    /** Absolute addresses. */
    public record Links(String page, String markdown, String json, String pdf, String versions) {}

    /** A version in a list. */
    public record Row(
            int number,
            String label,
            String state,
            String publishedAt,
            String effectiveAt,
            boolean material,
            String summary,
            List<String> languages,
            NoticeDocument notice,
            String page) {}

    /** The versions of a tenant's policy, upcoming ones first. */
    public record Versions(String tenant, List<Row> versions) {}

    /** A version as a document. */
    static PolicyDocument of(
            VersionPage version, CentreAddress address, NoticeDocument notice, List<ChangesDocument.Change> changes) {
        String page = page(version.number(), address);
        return new PolicyDocument(
                address.slug(),
                version.number(),
                version.label(),
                version.state().name(),
                iso(version.publishedAt()),
                iso(version.effectiveAt()),
                version.material(),
                version.summary(),
                version.language(),
                version.languages().stream().sorted().toList(),
                version.title(),
                version.contents().stream().map(PolicyDocument::section).toList(),
                version.markdown(),
                version.html(),
                version.sha256(),
                notice,
                changes,
                new Links(
                        page,
                        page + ".md",
                        page + ".json",
                        page + ".pdf",
                        address.canonicalBase() + "/policy/versions"));
    }

    /** The list of versions as a document. */
    static Versions of(List<HistoryRow> rows, CentreAddress address, Function<HistoryRow, NoticeDocument> notices) {
        return new Versions(
                address.slug(),
                rows.stream()
                        .map(row -> new Row(
                                row.number(),
                                row.label(),
                                row.state().name(),
                                iso(row.publishedAt()),
                                iso(row.effectiveAt()),
                                row.material(),
                                row.summary(),
                                row.languages().stream().sorted().toList(),
                                notices.apply(row),
                                page(row.number(), address)))
                        .toList());
    }

    private static Section section(Heading heading) {
        return new Section(heading.anchor(), heading.text(), heading.level());
    }

    private static String page(int number, CentreAddress address) {
        return address.canonicalBase() + "/policy/versions/" + number;
    }

    private static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
