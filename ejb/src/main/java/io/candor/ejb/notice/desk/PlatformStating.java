package io.candor.ejb.notice.desk;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.notice.hold.NoticeHolds;
import io.candor.ejb.notice.sight.PlatformTold;
import io.candor.ejb.policy.hold.PolicyHolding;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.delivery.NoticeRepository;
import io.candor.persistence.notice.sight.PlatformStatement;
import io.candor.persistence.notice.sight.PlatformStatementRepository;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a member's word that users were shown the notice of a version in the current tenant's product, where nothing else is evidence of it. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class PlatformStating {

    private NoticeRepository notices;
    private NoticeHolds holds;
    private PolicyHolding policies;
    private PlatformStatementRepository statements;
    private AuditLog audit;
    private ApplicationClock clock;
    private Event<Object> events;

    @Resource
    private SessionContext session;

    @Inject
    PlatformStating(
            NoticeRepository notices,
            NoticeHolds holds,
            PolicyHolding policies,
            PlatformStatementRepository statements,
            AuditLog audit,
            ApplicationClock clock,
            @Any Event<Object> events) {
        this.notices = notices;
        this.holds = holds;
        this.policies = policies;
        this.statements = statements;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** For the container's proxy. */
    protected PlatformStating() {}

    /**
     * Keeps a word about the notice of a version that waits for it. It is shown in public for ever, and a promised lead counts from the
     * instant that it names.
     *
     * @param id the notice
     * @throws io.candor.persistence.shared.MissingException if there is no such notice
     * @throws RefusedException if its version does not wait for people to be told in the product, or they cannot have been shown it then
     */
    public void state(UUID id, PlatformStatement.Word word) {
        policies.lock();
        Notice notice = notices.getLocked(id);
        if (!holds.missing(notice).contains(Channel.PLATFORM)) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.platform-not-awaited");
        }
        statements.add(new PlatformStatement(
                id,
                notice.number(),
                notice.announcedAt(),
                word,
                session.getCallerPrincipal().getName(),
                clock.instant()));
        audit.record(
                NoticeAction.PLATFORM_STATED,
                Thing.of("notice", id, notice.number()),
                Changes.with("shownAt", word.shownAt())
                        .and("statement", null, word.statement().text()));
        events.fire(new PublicContentChanged());
        events.fire(new PlatformTold(notice.number()));
    }
}
