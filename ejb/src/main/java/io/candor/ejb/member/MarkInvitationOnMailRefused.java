package io.candor.ejb.member;

import io.candor.ejb.mail.MailRefused;
import io.candor.persistence.member.Invitation;
import io.candor.persistence.member.InvitationRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/** Shows beside an invitation that its mail will never arrive. */
@Dependent
public class MarkInvitationOnMailRefused {

    private final InvitationRepository invitations;

    @Inject
    MarkInvitationOnMailRefused(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    void mark(@Observes MailRefused refused) {
        if (Set.of(InvitationMail.PURPOSE, MailRefused.RETURNED).contains(refused.purpose())) {
            invitations.find(refused.subjectId()).ifPresent(Invitation::mailRefused);
        }
    }
}
