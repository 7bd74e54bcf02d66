package io.candor.ejb.mail;

import io.candor.ejb.mail.form.BulkMail;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.ContactLine;
import io.candor.ejb.tenant.sender.SenderInUseQueries;
import io.candor.ejb.tenant.sender.SenderInUseQueries.InUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands over letters of the current tenant: from its own sender, signed with its key, as long as that is proved; otherwise from the platform's, which
 * the relay signs. Asked when the letter goes and not when it was written, since a key may be gone meanwhile.
 */
@Dependent
public class LetterSender {

    private final SenderInUseQueries senders;
    private final TenantQueries tenants;
    private final LetterReturns returns;
    private final MailLines lines;
    private final MailRelay relay;

    @Inject
    LetterSender(
            SenderInUseQueries senders,
            TenantQueries tenants,
            LetterReturns returns,
            MailLines lines,
            MailRelay relay) {
        this.senders = senders;
        this.tenants = tenants;
        this.returns = returns;
        this.lines = lines;
        this.relay = relay;
    }

    /**
     * Hands a letter over.
     *
     * @throws MailFailureException if the relay did not take it; it says whether trying again is in vain
     */
    void hand(Mail mail) {
        Optional<InUse> own = senders.find();
        String path = returns.path(
                mail.id(), mail.about(), own.map(InUse::returnDomain).orElse(null));
        if (own.isEmpty()) {
            relay.hand(mail, path);
            return;
        }
        try (MailLine line = lines.open()) {
            line.hand(mail.from(sender(own.get(), mail.sender())), path, () -> {});
        }
    }

    private BulkMail.Sender sender(InUse own, String tenant) {
        return new BulkMail.Sender(
                own.name() == null ? tenant : own.name(),
                own.address(),
                own.replyTo() == null ? contact() : own.replyTo(),
                own.selector(),
                own.key());
    }

    /** Where the company reads its mail; null if it has said nothing. */
    private String contact() {
        return tenants.centre(tenants.languages().get(0)).contacts().stream()
                .map(ContactLine::email)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
