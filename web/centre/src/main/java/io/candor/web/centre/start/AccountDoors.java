package io.candor.web.centre.start;

import io.candor.ejb.member.MemberJoining;
import io.candor.ejb.member.MemberJoining.Offer;
import io.candor.ejb.signup.SigningUp;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.mail.MailToken;
import io.candor.persistence.shared.DomainException;
import io.candor.web.shared.tenant.InvitationPath;
import io.candor.web.shared.tenant.TenantEntry;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which link of a mail an address is. */
@Dependent
class AccountDoors {

    private static final Pattern CONFIRM = Pattern.compile("/start/confirm/([A-Za-z0-9_-]{43})");

    private final SigningUp signingUp;
    private final MemberJoining joining;
    private final TenantEntry entry;

    @Inject
    AccountDoors(SigningUp signingUp, MemberJoining joining, TenantEntry entry) {
        this.signingUp = signingUp;
        this.joining = joining;
        this.entry = entry;
    }

    /** The link of an address; empty if it is none, or is void. */
    Optional<AccountDoor> at(String path, Messages messages) {
        Matcher confirm = CONFIRM.matcher(path);
        Optional<InvitationPath> invitation = InvitationPath.below("/start/invitation/", path);
        try {
            if (confirm.matches()) {
                return Optional.of(confirmation(path, new MailToken(confirm.group(1))));
            }
            if (invitation.isPresent()) {
                return invitation(path, invitation.get(), messages);
            }
        } catch (DomainException over) {
            // Whoever has no valid link learns nothing, not even that there ever was one.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private AccountDoor confirmation(String path, MailToken token) {
        EmailAddress email = signingUp.proved(token);
        return new AccountDoor(
                new StartView(path, email.value(), "", null, null, "/console/onboarding"),
                () -> signingUp.hasAccount(email),
                chosen -> signingUp.makeAccount(token, chosen));
    }

    private Optional<AccountDoor> invitation(String path, InvitationPath invitation, Messages messages) {
        entry.enterInvited(invitation.tenant());
        var token = new MailToken(invitation.secret());
        Offer offer = joining.offer(token, messages.language());
        if (!offer.answerable()) {
            return Optional.empty();
        }
        String told = messages.with(
                "member.join.lead", offer.invitedBy(), offer.tenantName(), messages.of("console.role", offer.role()));
        String next = invitation.at("/console/join/");
        return Optional.of(new AccountDoor(
                new StartView(path, offer.email(), "", null, told, next),
                () -> joining.hasAccount(offer.email()),
                chosen -> joining.makeAccount(token, chosen)));
    }
}
