package io.candor.web.console.platform;

import io.candor.ejb.signup.OpeningInviting;
import io.candor.ejb.signup.OpeningQueries;
import io.candor.ejb.tenant.opening.OpeningPermits.Permit;
import io.candor.persistence.mail.EmailAddress;
import io.candor.web.console.shared.Forms;
import io.candor.web.console.undo.Undo;
import io.candor.web.console.undo.Undoing;
import io.candor.web.shared.text.Messages;
import io.candor.web.shared.text.Wording;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Invites people to set up a centre, and shows who is invited. */
@Named("platformInvitationsPage")
@RequestScoped
public class InvitationsPage implements Undoing {

    private final OpeningInviting inviting;
    private final OpeningQueries queries;
    private final PlatformPlace place;
    private final Undo undo;
    private final Forms forms;
    private final Messages messages;
    private List<Permit> rows = List.of();
    private String email;
    private String language;

    @Inject
    InvitationsPage(
            OpeningInviting inviting,
            OpeningQueries queries,
            PlatformPlace place,
            Undo undo,
            Forms forms,
            Messages messages) {
        this.inviting = inviting;
        this.queries = queries;
        this.place = place;
        this.undo = undo;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected InvitationsPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        rows = queries.invitations();
        language = messages.language();
    }

    /** Who is invited, by address. */
    public List<Permit> getRows() {
        return rows;
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
        forms.submit("inviteForm", Map.of("error.email", "email", "error.email-account", "email"), () -> {
            var address = new EmailAddress(email);
            inviting.invite(address, language);
            forms.goOn(place.home(), messages.with("member.invite.done", address));
        });
    }

    /** Takes an invitation back. */
    public void withdraw(Permit permit) {
        forms.submit("invitationsForm", Map.of(), () -> {
            inviting.withdraw(new EmailAddress(permit.email()));
            undo.keep(
                    InvitationsPage.class,
                    place.home(),
                    permit.email(),
                    permit.invitedBy(),
                    permit.expiresAt().toString(),
                    Objects.toString(permit.spentAt(), ""));
            forms.goOn(place.home(), messages.with("member.list.withdrawn", permit.email()));
        });
    }

    @Override
    public void undo(List<String> step) {
        Instant spentAt = step.get(3).isEmpty() ? null : Instant.parse(step.get(3));
        inviting.restore(new Permit(step.get(0), step.get(1), Instant.parse(step.get(2)), spentAt));
    }

    /** What is typed. */
    public String getEmail() {
        return email;
    }

    /** What is typed. */
    public void setEmail(String email) {
        this.email = email;
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
