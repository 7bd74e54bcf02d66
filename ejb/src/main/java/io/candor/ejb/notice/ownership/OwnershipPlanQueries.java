package io.candor.ejb.notice.ownership;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.notice.EventDutyQueries;
import io.candor.ejb.promise.PromiseQueries.PromiseRow;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.notice.delivery.Audience;
import io.candor.persistence.notice.delivery.DeliveryRepository;
import io.candor.persistence.promise.PromiseRule.ToldEvent;
import io.candor.persistence.subscriber.NoticeTopic;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Shows members whom a notice of a new owner would reach, before they send it. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class OwnershipPlanQueries {

    private EventDutyQueries duties;
    private DeliveryRepository deliveries;
    private ApplicationClock clock;

    @Inject
    OwnershipPlanQueries(EventDutyQueries duties, DeliveryRepository deliveries, ApplicationClock clock) {
        this.duties = duties;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OwnershipPlanQueries() {}

    /**
     * Whom it would reach now.
     *
     * @param people how many
     * @param promised what the version in force promises about it; if anything, holders of accounts are among those people
     */
    public record Plan(int people, List<PromiseRow> promised) {}

    /** Whom it would reach now. */
    public Plan plan() {
        List<PromiseRow> promised = duties.at(ToldEvent.CHANGE_OF_OWNERSHIP, clock.instant());
        return new Plan(deliveries.countRecipients(new Audience(NoticeTopic.POLICY, !promised.isEmpty())), promised);
    }
}
