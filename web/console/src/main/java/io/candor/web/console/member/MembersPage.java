package io.candor.web.console.member;

import io.candor.ejb.member.MemberEditing;
import io.candor.ejb.member.MemberInviting;
import io.candor.ejb.member.MemberListQueries;
import io.candor.ejb.member.MemberListQueries.FormerRow;
import io.candor.ejb.member.MemberListQueries.InvitationRow;
import io.candor.ejb.member.MemberListQueries.MemberRow;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody who works for the tenant, is asked to, or has left. */
@Named
@RequestScoped
public class MembersPage implements Undoing {

    private final MemberListQueries queries;
    private final MemberInviting inviting;
    private final MemberEditing editing;
    private final MembersPlace place;
    private final Forms forms;
    private final Undo undo;
    private final Messages messages;
    private List<MemberRow> members = List.of();
    private List<InvitationRow> invitations = List.of();
    private List<FormerRow> former = List.of();

    @Inject
    MembersPage(
            MemberListQueries queries,
            MemberInviting inviting,
            MemberEditing editing,
            MembersPlace place,
            Forms forms,
            Undo undo,
            Messages messages) {
        this.queries = queries;
        this.inviting = inviting;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.undo = undo;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected MembersPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        members = queries.members();
        invitations = queries.invitations();
        former = queries.former();
    }

    /** The members, by name. */
    public List<MemberRow> getMembers() {
        return members;
    }

    /** The invitations that wait, by address. */
    public List<InvitationRow> getInvitations() {
        return invitations;
    }

    /** The latest who have left. */
    public List<FormerRow> getFormer() {
        return former;
    }

    /** Whether the caller may change anything. */
    public boolean isEditable() {
        return place.isEditable();
    }

    /** The address of a member's page. */
    public String link(MemberRow member) {
        return place.list() + "/" + member.subject();
    }

    /** Writes the mail of an invitation once more. */
    public void resend(InvitationRow invitation) {
        change("member.list.resent", invitation, () -> inviting.resend(invitation.id()));
    }

    /** Takes an invitation back. */
    public void withdraw(InvitationRow invitation) {
        change("member.list.withdrawn", invitation, () -> {
            inviting.withdraw(invitation.id());
            undo.keep(MembersPage.class, place.list(), invitation.id().toString());
        });
    }

    @Override
    public void undo(List<String> step) {
        inviting.restore(UUID.fromString(step.get(0)));
    }

    /** Tells Keycloak once more of a member. */
    public void tellAgain(MemberRow member) {
        forms.submit("membersForm", Map.of(), () -> {
            editing.tellDirectoryAgain(member.subject());
            forms.goOn(place.list(), messages.with("member.list.told", member.name()));
        });
    }

    private void change(String said, InvitationRow invitation, Runnable command) {
        forms.submit("invitationsForm", Map.of(), () -> {
            command.run();
            forms.goOn(place.list(), messages.with(said, invitation.email()));
        });
    }
}
