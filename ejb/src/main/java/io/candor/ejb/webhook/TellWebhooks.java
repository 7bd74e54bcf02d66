package io.candor.ejb.webhook;

import io.candor.ejb.consent.ConsentNoticeRenewed;
import io.candor.ejb.notice.ownership.OwnershipTold;
import io.candor.ejb.notice.processor.ProcessorsTold;
import io.candor.ejb.policy.PolicyScheduled;
import io.candor.ejb.policy.PolicyWithdrawn;
import io.candor.ejb.policy.hold.PolicyReleased;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.webhook.WebhookEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells endpoints of what happens to the policy and the banner, in the same transaction. */
@Dependent
public class TellWebhooks {

    private final WebhookSending sending;
    private final TaskScheduling tasks;
    private final InForceTask inForce;

    @Inject
    TellWebhooks(WebhookSending sending, TaskScheduling tasks, InForceTask inForce) {
        this.sending = sending;
        this.tasks = tasks;
        this.inForce = inForce;
    }

    void scheduled(@Observes PolicyScheduled scheduled) {
        sending.tell(
                WebhookEvent.POLICY_SCHEDULED,
                Map.of(
                        "version", scheduled.number(),
                        "effectiveAt", scheduled.effectiveAt().toString(),
                        "soonerThanPromised", scheduled.emergency().isPresent()));
        tasks.at(inForce, new InForce(scheduled.number()), scheduled.effectiveAt());
    }

    /** A version that waited for people to be told: everybody has been, and this is its day. */
    void released(@Observes PolicyReleased released) {
        sending.tell(
                WebhookEvent.NOTICE_DONE,
                Map.of(
                        "version", released.number(),
                        "effectiveAt", released.effectiveAt().toString(),
                        "postponed", released.postponed()));
        if (released.postponed()) {
            tasks.at(inForce, new InForce(released.number()), released.effectiveAt());
        }
    }

    void told(@Observes ProcessorsTold told) {
        sending.tell(
                WebhookEvent.PROCESSORS_CHANGED,
                Map.of(
                        "change", told.number(),
                        "added", told.added(),
                        "changed", told.changed(),
                        "removed", told.removed()));
    }

    void told(@Observes OwnershipTold told) {
        sending.tell(
                WebhookEvent.OWNERSHIP_CHANGED,
                Map.of(
                        "change", told.number(),
                        "owner", told.owner(),
                        "from", told.from().toString()));
    }

    void withdrawn(@Observes PolicyWithdrawn withdrawn) {
        sending.tell(WebhookEvent.POLICY_WITHDRAWN, Map.of("version", withdrawn.number()));
    }

    void renewed(@Observes ConsentNoticeRenewed renewed) {
        sending.tell(
                WebhookEvent.CONSENT_NOTICE_CHANGED,
                Map.of("notice", renewed.number(), "askingAgain", renewed.askingAgain()));
    }
}
