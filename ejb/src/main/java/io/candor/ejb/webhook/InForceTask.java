package io.candor.ejb.webhook;

import io.candor.ejb.policy.PolicyQueries;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import io.candor.persistence.webhook.WebhookEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells of a version when it takes effect, unless it was taken back before. */
@ApplicationScoped
public class InForceTask implements TaskKind<InForce> {

    private final PolicyQueries policies;
    private final WebhookSending sending;

    @Inject
    InForceTask(PolicyQueries policies, WebhookSending sending) {
        this.policies = policies;
        this.sending = sending;
    }

    /** For the container's proxy. */
    protected InForceTask() {
        this(null, null);
    }

    @Override
    public String name() {
        return "webhook-in-force";
    }

    @Override
    public Class<InForce> payload() {
        return InForce.class;
    }

    @Override
    public void run(InForce version, TaskRun run) {
        policies.publications().stream()
                .filter(published -> published.number() == version.number())
                .filter(published -> policies.hasTakenEffect(published.number()))
                .forEach(published -> sending.tell(
                        WebhookEvent.POLICY_IN_FORCE,
                        Map.of(
                                "version", published.number(),
                                "effectiveAt", published.effectiveAt().toString())));
    }
}
