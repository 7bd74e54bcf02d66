package io.candor.ejb.directory;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskScheduling;
import io.candor.ejb.tenant.MembershipKeeping.MembershipChanged;
import io.candor.persistence.directory.DirectoryEntry;
import io.candor.persistence.directory.DirectoryEntry.State;
import io.candor.persistence.directory.DirectoryEntryRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Notes what Keycloak has yet to learn about the current tenant's members. Written in the transaction of the change, so that
 * nothing is forgotten while Keycloak is away. For other features and for the task; nobody is asked.
 */
@Stateless
@PermitAll
public class DirectoryNoting {

    private DirectoryEntryRepository entries;
    private TaskScheduling tasks;
    private Instance<DirectoryTask> kind;
    private ApplicationClock clock;

    @Inject
    DirectoryNoting(
            DirectoryEntryRepository entries,
            TaskScheduling tasks,
            Instance<DirectoryTask> kind,
            ApplicationClock clock) {
        this.entries = entries;
        this.tasks = tasks;
        this.kind = kind;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DirectoryNoting() {}

    /** A membership has begun or ended. */
    public void follow(@Observes MembershipChanged change) {
        again(change.subject());
    }

    /** Tells Keycloak, once more if it would not take it. */
    public void again(String subject) {
        become(subject, State.DUE);
        tasks.now(kind.get(), new DirectoryStep(subject));
    }

    /** Keycloak has it. */
    public void done(String subject) {
        become(subject, State.DONE);
    }

    /** Keycloak would not take it. */
    public void givenUp(String subject) {
        become(subject, State.GIVEN_UP);
    }

    /** What Keycloak has yet to learn, or would not take, by account. */
    public Map<String, State> open() {
        return entries.listOpen().stream().collect(Collectors.toMap(DirectoryEntry::subject, DirectoryEntry::state));
    }

    private void become(String subject, State state) {
        entries.find(subject).ifPresentOrElse(entry -> entry.become(state, clock.instant()), () -> {
            var entry = new DirectoryEntry(subject, clock.instant());
            entry.become(state, clock.instant());
            entries.add(entry);
        });
    }
}
