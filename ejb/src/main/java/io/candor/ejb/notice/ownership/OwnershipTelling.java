package io.candor.ejb.notice.ownership;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.notice.EventDutyQueries;
import io.candor.ejb.notice.delivery.NoticeSetOff;
import io.candor.ejb.notice.story.OwnershipStories;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.ownership.OwnershipChange;
import io.candor.persistence.notice.ownership.OwnershipChangeRepository;
import io.candor.persistence.notice.ownership.OwnershipNews;
import io.candor.persistence.promise.PromiseRule.ToldEvent;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.RefusedException.Fault;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Tells people that the company gets, or has got, a new owner. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class OwnershipTelling {

    /** A day further off is a mistyped year. */
    private static final int MOST_YEARS = 2;

    private OwnershipChangeRepository changes;
    private EventDutyQueries duties;
    private NoticeSetOff setOff;
    private OwnershipStories stories;
    private TenantQueries tenants;
    private AuditLog audit;
    private Event<OwnershipTold> told;
    private Event<PublicContentChanged> changed;
    private ApplicationClock clock;

    @Inject
    OwnershipTelling(
            OwnershipChangeRepository changes,
            EventDutyQueries duties,
            NoticeSetOff setOff,
            OwnershipStories stories,
            TenantQueries tenants,
            AuditLog audit,
            Event<OwnershipTold> told,
            Event<PublicContentChanged> changed,
            ApplicationClock clock) {
        this.changes = changes;
        this.duties = duties;
        this.setOff = setOff;
        this.stories = stories;
        this.tenants = tenants;
        this.audit = audit;
        this.told = told;
        this.changed = changed;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OwnershipTelling() {}

    /**
     * Tells people now: those who want to hear of changes of the policy, and holders of accounts if the version in force promises it.
     *
     * @return the notice
     * @throws RefusedException {@code error.ownership-words} if the tenant's default language is missing, {@code error.ownership-day} if the
     *     day is more than two years off, {@code error.ownership-told} if this is the last thing that people were told
     */
    public UUID tell(OwnershipNews news) {
        Instant now = clock.instant();
        ZoneId zone = tenants.zone();
        requireSensible(news, LocalDate.ofInstant(now, zone));
        List<OwnershipChange> before = changes.list();
        requireNew(news, before);
        var notice = Notice.ofOwnership(
                before.size() + 1,
                news.from().atStartOfDay(zone).toInstant(),
                !duties.at(ToldEvent.CHANGE_OF_OWNERSHIP, now).isEmpty(),
                now);
        setOff.begin(notice, stories.of(notice, news));
        changes.add(new OwnershipChange(notice.number(), news, notice.id(), now));
        audit.record(
                OwnershipAction.OWNERSHIP_TOLD,
                Thing.of("notice", notice.id(), notice.number()),
                Changes.of("owner", null, news.owner())
                        .and("from", null, news.from())
                        .and("recipients", null, notice.recipients()));
        told.fire(new OwnershipTold(notice.number(), news.owner(), news.from()));
        changed.fire(new PublicContentChanged());
        return notice.id();
    }

    private void requireSensible(OwnershipNews news, LocalDate today) {
        if (!news.words().byLanguage().containsKey(tenants.languages().get(0))) {
            throw new RefusedException(
                    Fault.INPUT, "error.ownership-words", OwnershipNews.SHORTEST, OwnershipNews.LONGEST);
        }
        if (news.from().isBefore(today.minusYears(MOST_YEARS)) || news.from().isAfter(today.plusYears(MOST_YEARS))) {
            throw new RefusedException(Fault.INPUT, "error.ownership-day");
        }
    }

    /** A form that was sent twice tells people once. */
    private static void requireNew(OwnershipNews news, List<OwnershipChange> before) {
        before.stream().findFirst().map(OwnershipChange::news).ifPresent(last -> {
            if (last.owner().equalsIgnoreCase(news.owner()) && last.from().equals(news.from())) {
                throw new RefusedException(Fault.STATE, "error.ownership-told");
            }
        });
    }
}
