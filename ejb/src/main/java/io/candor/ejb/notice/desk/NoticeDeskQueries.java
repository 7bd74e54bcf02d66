package io.candor.ejb.notice.desk;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.notice.hold.NoticeHolds;
import io.candor.ejb.notice.sight.NoticeSightQueries;
import io.candor.ejb.notice.sight.NoticeSightQueries.Platform;
import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.policy.PolicyQueries.Publication;
import io.candor.persistence.notice.delivery.DeliveryCount;
import io.candor.persistence.notice.delivery.DeliveryMinute;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeMail;
import io.candor.persistence.notice.delivery.NoticeMailRepository;
import io.candor.persistence.notice.delivery.NoticeRepository;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.shared.MissingException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows members how the current tenant's notices are getting on. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class NoticeDeskQueries {

    private NoticeRepository notices;
    private DeliveryRepository deliveries;
    private NoticeMailRepository mails;
    private PolicyQueries policies;
    private NoticeSightQueries sights;
    private NoticeHolds holds;

    @Inject
    NoticeDeskQueries(
            NoticeRepository notices,
            DeliveryRepository deliveries,
            NoticeMailRepository mails,
            PolicyQueries policies,
            NoticeSightQueries sights,
            NoticeHolds holds) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.mails = mails;
        this.policies = policies;
        this.sights = sights;
        this.holds = holds;
    }

    /** For the container's proxy. */
    protected NoticeDeskQueries() {}

    /**
     * A notice.
     *
     * @param kind what people are told about
     * @param number of the version, of the register of processors as it was told, or of the change of ownership
     * @param outgoing number of the one that it follows
     * @param owed whether the mail is promised, so that a version has to wait for it
     * @param counts how many deliveries are in which state; states without any are left out
     * @param firstAcceptedAt when the mail server took the first mail, UTC; null if it took none
     * @param lastAcceptedAt when it took the last one, UTC; null if it took none
     * @param plannedAt when the version was to take effect as it was published, or the new owner begins, UTC; for processors, when the notice
     *     began
     * @param effectiveAt when it takes effect now, UTC; null if it was taken back, and for everything but a version
     */
    public record NoticeRow(
            UUID id,
            Notice.Kind kind,
            int number,
            int outgoing,
            Notice.State state,
            boolean owed,
            int recipients,
            Map<DeliveryState, Long> counts,
            Instant announcedAt,
            Optional<Instant> finishedAt,
            Instant firstAcceptedAt,
            Instant lastAcceptedAt,
            Instant plannedAt,
            Instant effectiveAt) {

        /** How many deliveries are in a state. */
        public long count(DeliveryState state) {
            return counts.getOrDefault(state, 0L);
        }

        /** How many are over, whichever way. */
        public long done() {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey().isFinal())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** Whether it is about a version of the policy. */
        public boolean isOfPolicy() {
            return kind == Notice.Kind.POLICY;
        }

        /** How long before the effect the last mail was accepted; empty if none was, or the version was taken back. */
        public Optional<Duration> lead() {
            return lastAcceptedAt == null || effectiveAt == null
                    ? Optional.empty()
                    : Optional.of(Duration.between(lastAcceptedAt, effectiveAt));
        }
    }

    /**
     * A notice with what was sent.
     *
     * @param minutes how many mails were accepted in which minute
     * @param reasons what mail servers said
     * @param mails in each language
     * @param platform how often it was given to the tenant's product to show
     * @param waiting by which channels people have yet to be told before the version takes effect; empty if it does not wait
     */
    public record NoticePage(
            NoticeRow row,
            List<DeliveryMinute> minutes,
            List<String> reasons,
            List<NoticeMail.Content> mails,
            Platform platform,
            Set<Channel> waiting) {}

    /** A version that waits: by which channels people have yet to be told, and since when it waits, UTC. */
    public record Waiting(UUID notice, int number, Set<Channel> channels, Instant since) {}

    /** Versions that wait until people have been told. */
    public List<Waiting> waiting() {
        return notices.list().stream()
                .map(notice -> new Waiting(notice.id(), notice.number(), holds.missing(notice), notice.announcedAt()))
                .filter(waiting -> !waiting.channels().isEmpty())
                .toList();
    }

    /** All notices, the latest first. */
    public List<NoticeRow> list() {
        return notices.list().stream().map(this::row).toList();
    }

    /** The latest notice; empty if there is none. */
    public Optional<NoticeRow> latest() {
        return notices.list().stream().findFirst().map(this::row);
    }

    /**
     * A notice.
     *
     * @throws MissingException if there is none
     */
    public NoticePage get(UUID id) {
        Notice notice = notices.find(id).orElseThrow(() -> new MissingException("error.no-such-notice"));
        return new NoticePage(
                row(notice),
                deliveries.minutes(id),
                deliveries.reasons(id),
                mails.list(id).stream().map(NoticeMail::content).toList(),
                sights.of(notice.kind(), notice.number()),
                holds.missing(notice));
    }

    private NoticeRow row(Notice notice) {
        List<DeliveryCount> counts = deliveries.counts(notice.id());
        Map<DeliveryState, Long> byState = new EnumMap<>(DeliveryState.class);
        counts.forEach(count -> byState.merge(count.state(), count.count(), Long::sum));
        return new NoticeRow(
                notice.id(),
                notice.kind(),
                notice.number(),
                notice.outgoing(),
                notice.state(),
                notice.isOwed(),
                notice.recipients(),
                byState,
                notice.announcedAt(),
                notice.finishedAt(),
                counts.stream()
                        .map(DeliveryCount::firstAcceptedAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null),
                counts.stream()
                        .map(DeliveryCount::lastAcceptedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                notice.plannedAt(),
                policies.publications().stream()
                        .filter(version -> version.id().equals(notice.policyVersionId()))
                        .map(Publication::effectiveAt)
                        .findFirst()
                        .orElse(null));
    }
}
