package io.candor.web.centre.change;

import io.candor.ejb.change.TypedChange;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The typed changes from one version to another, for programs. Words are those of the tenant's default language.
 *
 * @param tenant slug
 * @param from number of the version compared from
 * @param to number of the version compared to
 * @param changes in the order of the newer text
 */
public record ChangesDocument(String tenant, int from, int to, List<Change> changes) {

    /**
     * A change of one section.
     *
     * @param anchor the section; empty for words before the first heading
     * @param heading of the section
     * @param type ADDED_PURPOSE, NEW_RECIPIENT, LONGER_RETENTION, FEWER_RIGHTS, NEW_DATA_CATEGORY, CONTACT, OTHER or WORDING
     * @param found the type that the rules gave it
     * @param findings how they found it
     * @param decision what a member decided about the type, or null
     */
    public record Change(
            String anchor, String heading, String type, String found, List<Found> findings, Decided decision) {}

    /** A rule that spoke, and the words that it is about; one of them may be empty. */
    public record Found(String rule, String before, String after) {}

    /** A member's decision, with the reason. */
    public record Decided(String type, String reason, String at) {}

    static ChangesDocument of(String tenant, int from, int to, List<TypedChange> changes) {
        return new ChangesDocument(
                tenant, from, to, changes.stream().map(ChangesDocument::change).toList());
    }

    /** One change. */
    public static Change change(TypedChange change) {
        return new Change(
                change.anchor(),
                change.heading(),
                change.type().name(),
                change.found().name(),
                change.findings().stream()
                        .map(finding -> new Found(finding.rule().name(), finding.before(), finding.after()))
                        .toList(),
                change.decision()
                        .map(decision -> new Decided(
                                decision.type().name(),
                                decision.reason(),
                                decision.at().truncatedTo(ChronoUnit.SECONDS).toString()))
                        .orElse(null));
    }
}
