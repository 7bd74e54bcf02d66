package io.candor.ejb.request.system;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.webhook.WebhookPosting;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.request.system.DataSystem;
import io.candor.persistence.request.system.DataSystemRepository;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Says in which systems the current tenant's personal data lies, and which of them are asked by messages. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class DataSystemEditing {

    /** More systems are refused. */
    public static final int MOST = 50;

    private DataSystemRepository systems;
    private WebhookPosting signing;
    private TaskScheduling tasks;
    private SystemTrialTask trial;
    private CandorConfiguration configuration;
    private ApplicationClock clock;
    private AuditLog audit;

    @Inject
    DataSystemEditing(
            DataSystemRepository systems,
            WebhookPosting signing,
            TaskScheduling tasks,
            SystemTrialTask trial,
            CandorConfiguration configuration,
            ApplicationClock clock,
            AuditLog audit) {
        this.systems = systems;
        this.signing = signing;
        this.tasks = tasks;
        this.trial = trial;
        this.configuration = configuration;
        this.clock = clock;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected DataSystemEditing() {}

    /** What is said about a system: its name, what it holds, whether it makes persons unrecognisable in place of erasing them. */
    public record Described(String name, String holds, boolean anonymising) {}

    /**
     * Registers a system in which everything is done by hand.
     *
     * @throws RefusedException if the name is missing or taken, a text is too long, or there are 50 systems
     */
    public UUID add(Described described) {
        if (systems.list().size() >= MOST) {
            throw RefusedException.state("error.request-system-many", MOST);
        }
        var system = new DataSystem(described.name(), described.holds(), described.anonymising(), clock.instant());
        systems.add(system);
        audit.record(DataSystemAction.ADDED, thing(system), Changes.with("anonymising", system.isAnonymising()));
        return system.id();
    }

    /**
     * Describes a system otherwise.
     *
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     * @throws RefusedException if the name is missing or taken, or a text is too long
     */
    public void describe(UUID id, Described described) {
        DataSystem system = systems.getLocked(id);
        Described before = new Described(system.name(), system.holds(), system.isAnonymising());
        system.describe(described.name(), described.holds(), described.anonymising());
        systems.settle();
        audit.record(
                DataSystemAction.CHANGED,
                thing(system),
                Changes.of("name", before.name(), system.name())
                        .and("holds", before.holds(), system.holds())
                        .and("anonymising", before.anonymising(), system.isAnonymising()));
    }

    /**
     * Asks a system by messages from now on.
     *
     * @return the secret by which it checks them, which nobody can ask for again
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     * @throws RefusedException if messages may not go there
     */
    public String connect(UUID id, String url) {
        DataSystem system = systems.getLocked(id);
        String before = system.url().orElse(null);
        WebhookPosting.Made secret = signing.make();
        system.connect(url, secret.sealed(), configuration.isDevelopment());
        audit.record(
                DataSystemAction.CONNECTED,
                thing(system),
                Changes.of("url", before, system.url().orElse(null)));
        return secret.text();
    }

    /**
     * Asks a system no more: what is to be done there is done by hand.
     *
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     * @throws RefusedException if it is not asked by messages
     */
    public void disconnect(UUID id) {
        DataSystem system = systems.getLocked(id);
        system.checkConnected();
        Changes changes = Changes.of("url", system.url().orElse(null), null);
        system.disconnect();
        audit.record(DataSystemAction.DISCONNECTED, thing(system), changes);
    }

    /**
     * Gives a system another secret; for a day, the former one signs as well.
     *
     * @return the secret, which nobody can ask for again
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     * @throws RefusedException if it is not asked by messages
     */
    public String renewSecret(UUID id) {
        DataSystem system = systems.getLocked(id);
        WebhookPosting.Made secret = signing.make();
        system.renew(secret.sealed(), clock.instant());
        audit.record(DataSystemAction.SECRET_RENEWED, thing(system));
        return secret.text();
    }

    /**
     * Sends a system a message that asks for nothing; what came of it stands on its page.
     *
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     * @throws RefusedException if it is not asked by messages
     */
    public void tryOut(UUID id) {
        DataSystem system = systems.getLocked(id);
        system.checkConnected();
        tasks.now(trial, new SystemTrial(id));
        audit.record(DataSystemAction.TRIED, thing(system));
    }

    /**
     * Takes a system out of the register; its open tasks stay, to be done by hand.
     *
     * @throws io.candor.persistence.shared.MissingException if there is none of that identifier
     */
    public void remove(UUID id) {
        DataSystem system = systems.getLocked(id);
        audit.record(DataSystemAction.REMOVED, thing(system));
        systems.remove(system);
    }

    private static Thing thing(DataSystem system) {
        return Thing.of("system", system.id(), system.name());
    }
}
