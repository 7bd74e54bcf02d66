package io.candor.ejb.processing;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.processing.ProcessingRepository;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Changes the current tenant's register of processors. The public page follows within about a second. What the version in force
 * promises is not broken by a row of the register: such a row is refused.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class ProcessorEditing {

    private static final int MOST = 200;

    private ProcessingRepository register;
    private ProcessingPromises promises;
    private Event<PublicContentChanged> changed;
    private AuditLog audit;

    @Inject
    ProcessorEditing(
            ProcessingRepository register,
            ProcessingPromises promises,
            Event<PublicContentChanged> changed,
            AuditLog audit) {
        this.register = register;
        this.promises = promises;
        this.changed = changed;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected ProcessorEditing() {}

    /**
     * Adds a row at the end.
     *
     * @return its identifier
     * @throws RefusedException if something in it is missing or too long, it would break a promise, or there are 200 rows already
     */
    public UUID add(Processor.Profile profile) {
        return insert(profile, Integer.MAX_VALUE);
    }

    /**
     * Puts a row back that was taken out, at its place.
     *
     * @param position from 0
     * @return its new identifier
     * @throws RefusedException as for a new row
     */
    public UUID putBack(Processor.Profile profile, int position) {
        return insert(profile, position);
    }

    /**
     * Changes a row.
     *
     * @param read the state that the change was made from, from {@link RegisterQueries}
     * @throws MissingException if there is no such row
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException if something in it is missing or too long, or it would break a promise
     */
    public void change(UUID id, String read, Processor.Profile profile) {
        Processor row = get(register.lockProcessors(), id);
        Processor.Profile before = row.profile();
        check(read, before);
        row.change(profile);
        if (!before.equals(profile)) {
            promises.demand(profile);
            audit.record(ProcessingAction.PROCESSOR_CHANGED, thing(row), Changes.between(before, profile));
            changed.fire(new PublicContentChanged());
        }
    }

    /**
     * Takes a row out.
     *
     * @param read the state that was looked at
     * @return its place, by which it can be put back
     * @throws MissingException if there is no such row
     * @throws ChangedMeanwhileException if somebody has changed it meanwhile
     */
    public int remove(UUID id, String read) {
        List<Processor> all = register.lockProcessors();
        Processor row = get(all, id);
        check(read, row.profile());
        register.remove(row);
        audit.record(ProcessingAction.PROCESSOR_REMOVED, thing(row), Changes.between(row.profile(), null));
        changed.fire(new PublicContentChanged());
        return all.indexOf(row);
    }

    /**
     * Moves a row one place up or down; the first and the last stay where they are.
     *
     * @throws MissingException if there is no such row
     */
    public void move(UUID id, boolean up) {
        List<Processor> all = register.lockProcessors();
        Processor row = get(all, id);
        int place = all.indexOf(row);
        int other = up ? place - 1 : place + 1;
        if (other >= 0 && other < all.size()) {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).move(i);
            }
            row.move(other);
            all.get(other).move(place);
            audit.record(ProcessingAction.PROCESSOR_MOVED, thing(row), Changes.of("place", place + 1, other + 1));
            changed.fire(new PublicContentChanged());
        }
    }

    private UUID insert(Processor.Profile profile, int position) {
        List<Processor> all = register.lockProcessors();
        if (all.size() >= MOST) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.register-many");
        }
        int place = Math.min(Math.max(position, 0), all.size());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).move(i < place ? i : i + 1);
        }
        var row = new Processor(place, profile);
        promises.demand(profile);
        register.add(row);
        audit.record(ProcessingAction.PROCESSOR_ADDED, thing(row), Changes.between(null, profile));
        changed.fire(new PublicContentChanged());
        return row.id();
    }

    private static void check(String read, Processor.Profile stored) {
        if (!RegisterQueries.state(stored).equals(read)) {
            throw new ChangedMeanwhileException();
        }
    }

    private static Processor get(List<Processor> all, UUID id) {
        return all.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MissingException("error.no-such-row"));
    }

    private static Thing thing(Processor row) {
        return Thing.of("processor", row.id(), row.profile().name());
    }
}
