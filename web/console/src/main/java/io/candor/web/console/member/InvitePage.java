package io.candor.web.console.member;

import io.candor.ejb.member.MemberInviting;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.tenant.MemberRole;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import io.candor.web.shared.text.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks somebody by mail to work for the tenant. */
@Named
@RequestScoped
public class InvitePage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.email", "email",
            "error.email-account", "email",
            "error.member-already", "email",
            "error.invitation-open", "email",
            "error.owners-only", "role");

    private final MemberInviting inviting;
    private final RoleChoices roles;
    private final MembersPlace place;
    private final Forms forms;
    private final Messages messages;
    private String email;
    private String role = MemberRole.EDITOR.name();
    private String language;

    @Inject
    InvitePage(MemberInviting inviting, RoleChoices roles, MembersPlace place, Forms forms, Messages messages) {
        this.inviting = inviting;
        this.roles = roles;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
        this.language = messages == null ? null : messages.language();
    }

    /** For the container's proxy. */
    protected InvitePage() {
        this(null, null, null, null, null);
    }

    /** The roles that the caller may give. */
    public List<SelectItem> getRoles() {
        return roles.open();
    }

    /** What each of them may do. */
    public List<RoleChoices.Explained> getExplained() {
        return roles.explained();
    }

    /** The languages in which mails are written. */
    public List<SelectItem> getLanguages() {
        Locale reader = Locale.forLanguageTag(messages.language());
        return Wording.LANGUAGES.stream()
                .map(tag -> new SelectItem(tag, Locale.forLanguageTag(tag).getDisplayLanguage(reader)))
                .toList();
    }

    /** Writes the mail. */
    public void invite() {
        forms.submit("inviteForm", FIELDS, () -> {
            var address = new EmailAddress(email);
            inviting.invite(address, MemberRole.valueOf(role), language);
            forms.goOn(place.list(), messages.with("member.invite.done", address));
        });
    }

    /** What is typed. */
    public String getEmail() {
        return email;
    }

    /** What is typed. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** Name of the role. */
    public String getRole() {
        return role;
    }

    /** Name of the role. */
    public void setRole(String role) {
        this.role = role;
    }

    /** BCP 47 tag of the mail. */
    public String getLanguage() {
        return language;
    }

    /** BCP 47 tag of the mail. */
    public void setLanguage(String language) {
        this.language = language;
    }
}
