package io.candor.ejb.processing;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.processing.KnownProcessor;
import io.candor.persistence.processing.ProcessingRepository;
import io.candor.persistence.processing.Processor;
import io.candor.persistence.processing.Register;
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

    private ProcessingRepository register;
    private ProcessingPromises promises;
    private Event<PublicContentChanged> changed;
    private Event<ProcessorsChanged> news;
    private AuditLog audit;

    @Inject
    ProcessorEditing(
            ProcessingRepository register,
            ProcessingPromises promises,
            Event<PublicContentChanged> changed,
            Event<ProcessorsChanged> news,
            AuditLog audit) {
        this.register = register;
        this.promises = promises;
        this.changed = changed;
        this.news = news;
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
        Register<Processor.Profile, Processor> all = register.lockProcessors();
        List<KnownProcessor> earlier = known(all);
        Processor.Profile before = all.change(id, read, profile);
        if (!before.equals(profile)) {
            promises.demand(profile);
            note(ProcessingAction.PROCESSOR_CHANGED, all.get(id), Changes.between(before, profile));
            news.fire(new ProcessorsChanged(earlier, known(all)));
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
        Register<Processor.Profile, Processor> all = register.lockProcessors();
        List<KnownProcessor> earlier = known(all);
        Processor row = all.get(id);
        int place = all.remove(id, read);
        register.remove(row);
        note(ProcessingAction.PROCESSOR_REMOVED, row, Changes.between(row.profile(), null));
        news.fire(new ProcessorsChanged(earlier, known(all)));
        return place;
    }

    /**
     * Moves a row one place up or down; the first and the last stay where they are.
     *
     * @throws MissingException if there is no such row
     */
    public void move(UUID id, boolean up) {
        Register<Processor.Profile, Processor> all = register.lockProcessors();
        all.move(id, up)
                .ifPresent(moved -> note(
                        ProcessingAction.PROCESSOR_MOVED,
                        all.get(id),
                        Changes.of("place", moved.from() + 1, moved.to() + 1)));
    }

    private UUID insert(Processor.Profile profile, int position) {
        var row = new Processor(position, profile);
        Register<Processor.Profile, Processor> all = register.lockProcessors();
        List<KnownProcessor> earlier = known(all);
        all.insert(row, position);
        promises.demand(profile);
        register.add(row);
        note(ProcessingAction.PROCESSOR_ADDED, row, Changes.between(null, profile));
        news.fire(new ProcessorsChanged(earlier, known(all)));
        return row.id();
    }

    private static List<KnownProcessor> known(Register<Processor.Profile, Processor> all) {
        return all.rows().stream().map(Processor::known).toList();
    }

    private void note(ProcessingAction action, Processor row, Changes changes) {
        audit.record(action, Thing.of("processor", row.id(), row.profile().name()), changes);
        changed.fire(new PublicContentChanged());
    }
}
