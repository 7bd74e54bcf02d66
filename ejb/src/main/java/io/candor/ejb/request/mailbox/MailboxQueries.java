package io.candor.ejb.request.mailbox;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.persistence.request.mailbox.PrivacyMailbox;
import io.candor.persistence.request.mailbox.PrivacyMailboxRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Shows members the current tenant's privacy mailbox; never its password. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, AUDITOR})
public class MailboxQueries {

    private PrivacyMailboxRepository mailboxes;

    @Inject
    MailboxQueries(PrivacyMailboxRepository mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** For the container's proxy. */
    protected MailboxQueries() {}

    /**
     * A mailbox.
     *
     * @param polledAt when it was last tried, UTC; null for never
     * @param fault why it could not be read then; null if it could
     * @param left how many mails could not be taken and lie there
     */
    public record MailboxRow(PrivacyMailbox.Place place, Instant polledAt, PrivacyMailbox.Fault fault, int left) {}

    /** The mailbox; empty if the tenant has named none. */
    public Optional<MailboxRow> mailbox() {
        return mailboxes
                .find()
                .map(mailbox -> new MailboxRow(
                        mailbox.place(),
                        mailbox.polledAt().orElse(null),
                        mailbox.fault().orElse(null),
                        mailbox.left()));
    }
}
