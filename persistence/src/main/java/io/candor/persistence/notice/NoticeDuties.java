package io.candor.persistence.notice;

import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.shared.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a version owes people before the next one takes effect, read from its promises. The duties are those of the outgoing version: a
 * new text cannot shorten the notice that the old one promised.
 *
 * @param announcements by which channels people are told; each promise is a duty of its own
 * @param leads how long before the effect
 * @param highlightings promises that the notice highlights what changes
 */
public record NoticeDuties(List<Announcement> announcements, List<Lead> leads, List<Promised> highlightings) {

    /** Channels of the centre itself: there with the publication. */
    private static final Set<Channel> AT_ONCE = EnumSet.of(Channel.PAGE, Channel.DATE);

    /** Duties of a policy that promises nothing, or before the first version. */
    public static final NoticeDuties NONE = new NoticeDuties(List.of(), List.of(), List.of());

    /**
     * A promise as the version makes it.
     *
     * @param code short name by which people refer to it
     * @param sentence the sentence that makes it
     * @param rule what it says
     */
    public record Promised(String code, String sentence, PromiseRule rule) {}

    /**
     * People are told by channels.
     *
     * @param promised the promise
     * @param channels in the promise's order
     * @param join whether all of them are owed, or any one
     * @param materialOnly whether it holds for material changes only
     */
    public record Announcement(Promised promised, List<Channel> channels, Join join, boolean materialOnly) {

        /**
         * When the duty was done; empty if it is not done yet.
         *
         * @param evidence since when people have been told by a channel, UTC; channels without evidence are left out
         */
        public Optional<Instant> doneAt(Map<Channel, Instant> evidence) {
            List<Instant> done = channels.stream()
                    .map(evidence::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (join == Join.ANY) {
                return done.stream().findFirst();
            }
            return done.size() < channels.size()
                    ? Optional.empty()
                    : done.stream().reduce((first, last) -> last);
        }

        /** By which of the channels people must have been told before the effect. */
        private List<Channel> awaited() {
            List<Channel> later = channels.stream()
                    .filter(channel -> !AT_ONCE.contains(channel))
                    .toList();
            if (join == Join.ALL) {
                return later;
            }
            boolean kept = later.size() < channels.size();
            return kept ? List.of() : later.contains(Channel.EMAIL) ? List.of(Channel.EMAIL) : later;
        }
    }

    /** People are told a span before the effect. */
    public record Lead(Promised promised, Span span) {}

    /**
     * What stands in the way of an earlier effect.
     *
     * @param promised the promise that demands it
     * @param earliest the first instant at which the version may take effect, UTC, rounded up to the minute
     */
    public record Barrier(Promised promised, Instant earliest) {}

    /** The duties that the promises of a version make. Softened promises count as well: a tenant is bound by what people may expect. */
    public static NoticeDuties of(List<Promised> promises) {
        return new NoticeDuties(
                promises.stream()
                        .filter(promise -> promise.rule() instanceof PromiseRule.NotifyChange)
                        .map(NoticeDuties::announcement)
                        .toList(),
                promises.stream()
                        .filter(promise -> promise.rule() instanceof PromiseRule.NoticeLead)
                        .map(promise -> new Lead(promise, ((PromiseRule.NoticeLead) promise.rule()).lead()))
                        .toList(),
                promises.stream().filter(NoticeDuties::highlights).toList());
    }

    /** The announcements owed for a version that is material, or is not. */
    public List<Announcement> announcements(boolean material) {
        return announcements.stream()
                .filter(announcement -> material || !announcement.materialOnly())
                .toList();
    }

    /**
     * By which channels people must have been told before a version takes effect that is material, or is not: by all that one promise joins;
     * of those of which it promises any one, by none if the centre itself is among them, and else by mail, which the service sends by itself.
     */
    public Set<Channel> awaited(boolean material) {
        return announcements(material).stream()
                .flatMap(announcement -> announcement.awaited().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    /**
     * Whether anything is owed for material changes that is not owed for others: then it matters what a version calls itself. A lead or
     * a highlighting goes with the announcements, since it says when and how people are told: it holds for a version if one of them
     * does, or if the policy names no channel at all.
     */
    public boolean dependOnMateriality() {
        return announcements.stream().anyMatch(Announcement::materialOnly);
    }

    /**
     * What keeps a version from taking effect earlier; empty if no lead is owed for it.
     *
     * @param announcedAt when people can first read it, UTC; they cannot have been told earlier
     * @param material whether the version is material
     * @param zone the tenant's, in which days begin and end
     */
    public Optional<Barrier> barrier(Instant announcedAt, boolean material, ZoneId zone) {
        if (isFree(material)) {
            return Optional.empty();
        }
        return leads.stream()
                .map(lead -> new Barrier(lead.promised(), LeadTime.after(announcedAt, lead.span(), zone)))
                .max(Comparator.comparing(Barrier::earliest));
    }

    /** The promise by which the notice of a version must highlight what changes; empty if none is owed for it. */
    public Optional<Promised> highlighting(boolean material) {
        return isFree(material) ? Optional.empty() : highlightings.stream().findFirst();
    }

    private boolean isFree(boolean material) {
        return !announcements.isEmpty() && announcements(material).isEmpty();
    }

    private static Announcement announcement(Promised promised) {
        var rule = (PromiseRule.NotifyChange) promised.rule();
        return new Announcement(promised, List.copyOf(rule.channels()), rule.join(), rule.materialOnly());
    }

    private static boolean highlights(Promised promised) {
        return promised.rule() instanceof PromiseRule.NoticeContent content
                && content.mustContain().contains(PromiseRule.NoticePart.HIGHLIGHTED_CHANGES);
    }
}
