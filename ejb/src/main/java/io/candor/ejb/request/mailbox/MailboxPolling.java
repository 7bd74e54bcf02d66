package io.candor.ejb.request.mailbox;

import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.request.mailbox.MailboxReader.Position;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.webhook.WebhookPosting;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.request.mailbox.PrivacyMailbox;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Fault;
import io.candor.persistence.request.mailbox.PrivacyMailboxRepository;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Before and behind reading a mailbox: where it is, and how far it was read. Each a transaction of its own, none while reading. */
@Stateless
@PermitAll
public class MailboxPolling {

    private PrivacyMailboxRepository mailboxes;
    private TenantKeys keys;
    private CurrentTenant tenant;
    private WebhookPosting addresses;
    private AuditLog audit;
    private ApplicationClock clock;

    @Inject
    MailboxPolling(
            PrivacyMailboxRepository mailboxes,
            TenantKeys keys,
            CurrentTenant tenant,
            WebhookPosting addresses,
            AuditLog audit,
            ApplicationClock clock) {
        this.mailboxes = mailboxes;
        this.keys = keys;
        this.tenant = tenant;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MailboxPolling() {}

    /** What is needed to read a mailbox. */
    public record Access(PrivacyMailbox.Place place, String password, Position position) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Access";
        }
    }

    /** Whether a mailbox is still to be read. */
    public boolean isThere(UUID id) {
        return find(id).isPresent();
    }

    /** What is needed to read it; empty if it is not to be read any more, or its host does not lead to public addresses. */
    public Optional<Access> prepare(UUID id) {
        Optional<PrivacyMailbox> found = find(id);
        if (found.isPresent() && !addresses.isPublic(found.get().place().host())) {
            fail(id, Fault.UNREACHABLE);
            return Optional.empty();
        }
        return found.map(mailbox -> new Access(
                mailbox.place(),
                new String(keys.open(tenant.id(), mailbox.password()), StandardCharsets.UTF_8),
                new Position(mailbox.uidValidity(), mailbox.lastUid(), 0)));
    }

    /** Notes how far it was read, unless it is another place meanwhile. */
    public void note(UUID id, PrivacyMailbox.Place place, Position reached) {
        locked(id)
                .filter(mailbox -> mailbox.place().equals(place))
                .ifPresent(mailbox ->
                        mailbox.read(reached.validity(), reached.lastUid(), reached.left(), clock.instant()));
    }

    /** Notes that it could not be read. */
    public void fail(UUID id, Fault why) {
        locked(id)
                .filter(mailbox -> mailbox.failed(why, clock.instant()))
                .ifPresent(mailbox -> audit.record(
                        MailboxAction.FAILED,
                        Thing.of("mailbox", id, mailbox.place().username()),
                        Changes.with("fault", why)));
    }

    private Optional<PrivacyMailbox> find(UUID id) {
        return mailboxes.find().filter(mailbox -> mailbox.id().equals(id));
    }

    private Optional<PrivacyMailbox> locked(UUID id) {
        return mailboxes.findLocked().filter(mailbox -> mailbox.id().equals(id));
    }
}
