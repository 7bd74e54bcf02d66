package io.candor.ejb.request.label;

import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.shared.PublicContentChanged;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.processing.Register;
import io.candor.persistence.request.Right;
import io.candor.persistence.request.RightRepository;
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
 * Changes the current tenant's list of rights. The public pages follow within about a second. A right that the version in force promises by
 * its label cannot be taken out or called otherwise.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR})
public class RightEditing {

    private RightRepository rights;
    private RightPromises promises;
    private Event<PublicContentChanged> changed;
    private AuditLog audit;

    @Inject
    RightEditing(RightRepository rights, RightPromises promises, Event<PublicContentChanged> changed, AuditLog audit) {
        this.rights = rights;
        this.promises = promises;
        this.changed = changed;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected RightEditing() {}

    /**
     * Adds a right at the end.
     *
     * @return its identifier
     * @throws RefusedException if something in it is missing or too long, or there are 200 rows already
     */
    public UUID add(Right.Profile profile) {
        return insert(profile, Integer.MAX_VALUE);
    }

    /**
     * Puts a right back that was taken out, at its place.
     *
     * @param position from 0
     * @return its new identifier
     * @throws RefusedException as for a new row
     */
    public UUID putBack(Right.Profile profile, int position) {
        return insert(profile, position);
    }

    /**
     * Changes a right.
     *
     * @param read the state that the change was made from, from {@link RightRegisterQueries}
     * @throws MissingException if there is no such right
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException if something in it is missing or too long, or it would break a promise
     */
    public void change(UUID id, String read, Right.Profile profile) {
        Register<Right.Profile, Right> all = rights.lock();
        List<Right.Profile> were = all.profiles();
        Right.Profile before = all.change(id, read, profile);
        if (!before.equals(profile)) {
            promises.demand(were, all.profiles());
            note(RightAction.CHANGED, all.get(id), Changes.between(before, profile));
        }
    }

    /**
     * Takes a right out.
     *
     * @param read the state that was looked at
     * @return its place, by which it can be put back
     * @throws MissingException if there is no such right
     * @throws ChangedMeanwhileException if somebody has changed it meanwhile
     * @throws RefusedException {@code error.promise-right} if the version in force promises it
     */
    public int remove(UUID id, String read) {
        Register<Right.Profile, Right> all = rights.lock();
        List<Right.Profile> were = all.profiles();
        Right right = all.get(id);
        int place = all.remove(id, read);
        promises.demand(were, all.profiles());
        rights.remove(right);
        note(RightAction.REMOVED, right, Changes.between(right.profile(), null));
        return place;
    }

    /**
     * Moves a right one place up or down; the first and the last stay where they are.
     *
     * @throws MissingException if there is no such right
     */
    public void move(UUID id, boolean up) {
        Register<Right.Profile, Right> all = rights.lock();
        all.move(id, up)
                .ifPresent(moved ->
                        note(RightAction.MOVED, all.get(id), Changes.of("place", moved.from() + 1, moved.to() + 1)));
    }

    private UUID insert(Right.Profile profile, int position) {
        var right = new Right(position, profile);
        rights.lock().insert(right, position);
        rights.add(right);
        note(RightAction.ADDED, right, Changes.between(null, profile));
        return right.id();
    }

    private void note(RightAction action, Right right, Changes changes) {
        audit.record(
                action, Thing.of("right", right.id(), right.profile().label().in("en", "en")), changes);
        changed.fire(new PublicContentChanged());
    }
}
