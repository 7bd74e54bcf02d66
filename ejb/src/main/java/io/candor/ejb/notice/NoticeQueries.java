package io.candor.ejb.notice;

import io.candor.ejb.notice.sight.NoticeSightQueries;
import io.candor.ejb.notice.sight.NoticeSightQueries.Stated;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.Publication;
import io.candor.ejb.promise.PromiseQueries;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.persistence.notice.NoticeDuties;
import io.candor.persistence.notice.NoticeDuties.Announcement;
import io.candor.persistence.notice.NoticeDuties.Promised;
import io.candor.persistence.notice.NoticeOverride;
import io.candor.persistence.notice.delivery.DeliveryCount;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.Join;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows what the versions of the current tenant's policy owed people before they took effect, what of it is evidenced, and where an
 * owner overrode it. Open to everybody.
 */
@Stateless
@PermitAll
public class NoticeQueries {

    private PolicyQueries policies;
    private PromiseQueries promises;
    private NoticeRepository sendings;
    private DeliveryRepository deliveries;
    private NoticeSightQueries sights;
    private EntityManager entityManager;

    @Inject
    NoticeQueries(
            PolicyQueries policies,
            PromiseQueries promises,
            NoticeRepository sendings,
            DeliveryRepository deliveries,
            NoticeSightQueries sights,
            EntityManager entityManager) {
        this.policies = policies;
        this.promises = promises;
        this.sendings = sendings;
        this.deliveries = deliveries;
        this.sights = sights;
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    protected NoticeQueries() {}

    /**
     * The notice of a version.
     *
     * @param owed announcements that the outgoing version promised for it; empty for the first version
     * @param override the owner's decision that it takes effect sooner than promised, if there was one
     * @param statement a member's word that users were told in the tenant's product, if there is one
     */
    public record VersionNotice(List<Owed> owed, Optional<OverrideRow> override, Optional<Stated> statement) {

        /** Of a version about which nothing was owed. */
        public static final VersionNotice NONE = new VersionNotice(List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * An announcement that was promised.
     *
     * @param code short name of the promise
     * @param sentence that makes it, in the tenant's default language
     * @param join whether all channels are owed, or any one
     * @param channels in the promise's order
     * @param doneAt when the promise was kept, UTC; empty while evidence is missing
     */
    public record Owed(String code, String sentence, Join join, List<ChannelRow> channels, Optional<Instant> doneAt) {}

    /** A channel, and since when people have been told by it, UTC; empty while there is no evidence. */
    public record ChannelRow(Channel channel, Optional<Instant> since) {}

    /**
     * An owner's decision.
     *
     * @param code short name of the promise that was broken
     * @param sentence that made it, in the tenant's default language
     * @param earliestAt from when the effect would have kept it, UTC
     * @param reason why, in the owner's words
     * @param decidedAt UTC
     */
    public record OverrideRow(String code, String sentence, Instant earliestAt, String reason, Instant decidedAt) {}

    /** The notices of all published versions by number. */
    public Map<Integer, VersionNotice> notices() {
        Map<UUID, NoticeOverride> overrides = entityManager
                .createQuery("select o from NoticeOverride o", NoticeOverride.class)
                .getResultStream()
                .collect(Collectors.toMap(NoticeOverride::policyVersionId, Function.identity()));
        List<Publication> versions = policies.publications().stream()
                .sorted(Comparator.comparing(Publication::effectiveAt))
                .toList();
        Map<UUID, Instant> mailed = mailed();
        Map<Integer, Instant> served = sights.versions();
        Map<Integer, Stated> statements = sights.statements();
        var notices = new HashMap<Integer, VersionNotice>();
        var duties = NoticeDuties.NONE;
        for (Publication version : versions) {
            notices.put(
                    version.number(),
                    new VersionNotice(
                            duties.announcements(version.material()).stream()
                                    .map(announcement -> owed(
                                            announcement,
                                            evidence(version, mailed.get(version.id()), served.get(version.number()))))
                                    .toList(),
                            Optional.ofNullable(overrides.get(version.id())).map(NoticeQueries::row),
                            Optional.ofNullable(statements.get(version.number()))));
            duties = duties(promises.ofVersion(version.id()));
        }
        return Map.copyOf(notices);
    }

    static NoticeDuties duties(List<PromiseRow> rows) {
        return NoticeDuties.of(rows.stream()
                .map(row -> new Promised(row.code(), row.sentence(), row.rule()))
                .toList());
    }

    /** When the last mail about a version was accepted, for versions whose mails are all done. */
    private Map<UUID, Instant> mailed() {
        var mailed = new HashMap<UUID, Instant>();
        sendings.list().stream()
                .filter(sending -> sending.kind() == Notice.Kind.POLICY && sending.state() == Notice.State.DONE)
                .forEach(sending -> deliveries.counts(sending.id()).stream()
                        .map(DeliveryCount::lastAcceptedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .ifPresent(last -> mailed.put(sending.policyVersionId(), last)));
        return mailed;
    }

    private static Map<Channel, Instant> evidence(Publication version, Instant mailed, Instant served) {
        // The centre itself is the evidence for the first two: a published version stands on its pages, with its dates,
        // from that instant on. The others need that it was sent to everybody, and that the product has asked for it.
        Map<Channel, Instant> evidence = new EnumMap<>(Channel.class);
        evidence.put(Channel.PAGE, version.publishedAt());
        evidence.put(Channel.DATE, version.publishedAt());
        if (mailed != null) {
            evidence.put(Channel.EMAIL, mailed);
        }
        if (served != null) {
            evidence.put(Channel.PLATFORM, served);
        }
        return evidence;
    }

    private static Owed owed(Announcement announcement, Map<Channel, Instant> evidence) {
        return new Owed(
                announcement.promised().code(),
                announcement.promised().sentence(),
                announcement.join(),
                announcement.channels().stream()
                        .map(channel -> new ChannelRow(channel, Optional.ofNullable(evidence.get(channel))))
                        .toList(),
                announcement.doneAt(evidence));
    }

    private static OverrideRow row(NoticeOverride override) {
        return new OverrideRow(
                override.code(), override.sentence(), override.earliestAt(), override.reason(), override.decidedAt());
    }
}
