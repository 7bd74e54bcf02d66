package io.candor.web.console.member;

import io.candor.ejb.member.MemberEditing;
import io.candor.ejb.member.MemberListQueries.MemberRow;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The role that a member had before the last change, offered on the list of members. */
@RequestScoped
public class RoleBefore implements Undoing {

    private final MemberEditing editing;
    private final ConsolePlace place;
    private final Undo undo;

    @Inject
    RoleBefore(MemberEditing editing, ConsolePlace place, Undo undo) {
        this.editing = editing;
        this.place = place;
        this.undo = undo;
    }

    /** For the container's proxy. */
    protected RoleBefore() {
        this(null, null, null);
    }

    /** Remembers it. Whoever has changed their own role may be unable to take that back, and is not offered it. */
    public void keep(MemberRow before, MemberRole given) {
        if (given != before.role() && !before.self()) {
            undo.keep(
                    RoleBefore.class,
                    place.link("/members"),
                    before.subject(),
                    given.name(),
                    before.role().name());
        }
    }

    @Override
    public void undo(List<String> step) {
        editing.changeRoleBack(step.get(0), MemberRole.valueOf(step.get(1)), MemberRole.valueOf(step.get(2)));
    }
}
