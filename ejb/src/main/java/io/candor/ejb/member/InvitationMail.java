package io.candor.ejb.member;

import io.candor.ejb.mail.Letter;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.mail.MailSending;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.member.Invitation;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The mail that brings an invitation. */
@Dependent
class InvitationMail {

    static final String PURPOSE = "invitation";

    private final MailSending sending;
    private final TenantQueries tenants;
    private final CurrentTenant currentTenant;
    private final CandorConfiguration configuration;

    @Inject
    InvitationMail(
            MailSending sending,
            TenantQueries tenants,
            CurrentTenant currentTenant,
            CandorConfiguration configuration) {
        this.sending = sending;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.configuration = configuration;
    }

    void send(Invitation invitation, MailToken token) {
        var words = new LetterWording(invitation.language());
        var centre = tenants.centre(words.language());
        String role = words.text("letter.role." + invitation.role().name().toLowerCase(Locale.ROOT));
        URI link = URI.create(
                configuration.publicUrl() + "/start/invitation/" + currentTenant.id() + "/" + token.secret());
        var letter = new Letter(
                words.language(),
                words.text("letter.invitation.subject", centre.name()),
                List.of(
                        words.text("letter.invitation.text", invitation.invitedBy(), centre.name(), role),
                        words.text("letter.invitation.how", invitation.email())),
                new Letter.Action(words.text("letter.invitation.action"), link),
                List.of(
                        words.text("letter.invitation.life", Invitation.LIFE.toDays()),
                        words.text("letter.invitation.mistake")));
        sending.send(new EmailAddress(invitation.email()), letter, PURPOSE, invitation.id());
    }
}
