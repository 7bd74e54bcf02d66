package io.candor.web.console.member;

import io.candor.ejb.member.MemberEditing;
import io.candor.ejb.member.MemberListQueries;
import io.candor.ejb.member.MemberListQueries.MemberRow;
import io.candor.persistence.member.NoSuchMemberException;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** One member: another role, or the end of the membership. */
@Named
@RequestScoped
public class MemberPage {

    private static final Map<String, String> FIELDS = Map.of("error.owners-only", "role", "error.last-owner", "role");

    private final MemberListQueries queries;
    private final MemberEditing editing;
    private final RoleChoices roles;
    private final ConsolePlace place;
    private final Forms forms;
    private final RoleBefore before;
    private final Messages messages;
    private MemberRow member;
    private String role;

    @Inject
    MemberPage(
            MemberListQueries queries,
            MemberEditing editing,
            RoleChoices roles,
            ConsolePlace place,
            Forms forms,
            RoleBefore before,
            Messages messages) {
        this.queries = queries;
        this.editing = editing;
        this.roles = roles;
        this.place = place;
        this.forms = forms;
        this.before = before;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected MemberPage() {
        this(null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        String subject = place.id().toString();
        member = queries.members().stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .orElseThrow(NoSuchMemberException::new);
        role = member.role().name();
    }

    /** Who it is. */
    public MemberRow getMember() {
        return member;
    }

    /** The roles that the caller may give. */
    public List<SelectItem> getRoles() {
        return roles.open();
    }

    /** What each of them may do. */
    public List<RoleChoices.Explained> getExplained() {
        return roles.explained();
    }

    /** Whether the caller may change this member: only owners change owners. */
    public boolean isEditable() {
        return member.role() != MemberRole.OWNER || place.role() == MemberRole.OWNER;
    }

    /** Gives the member the chosen role. */
    public void save() {
        forms.submit("memberForm", FIELDS, () -> {
            MemberRole chosen = MemberRole.valueOf(role);
            editing.changeRole(member.subject(), chosen);
            before.keep(member, chosen);
            goOn(messages.with("member.edit.done", member.name(), messages.of("console.role", chosen)));
        });
    }

    /** Ends the membership. */
    public void remove() {
        forms.submit("removeForm", Map.of(), () -> {
            editing.remove(member.subject());
            goOn(messages.with("member.edit.removed", member.name()));
        });
    }

    /** Name of the role. */
    public String getRole() {
        return role;
    }

    /** Name of the role. */
    public void setRole(String role) {
        this.role = role;
    }

    private void goOn(String said) {
        // Whoever has just taken their own role away has no members' page any more.
        forms.goOn(member.self() ? "/console/" : place.link("/members"), said);
    }
}
