package io.candor.ejb.request.mailbox;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.task.TaskScheduling;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.request.mailbox.PrivacyMailbox;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Place;
import io.candor.persistence.request.mailbox.PrivacyMailboxRepository;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says in which mailbox the current tenant's persons write. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class MailboxEditing {

    private static final int LONGEST_PASSWORD = 500;

    private PrivacyMailboxRepository mailboxes;
    private TenantKeys keys;
    private CurrentTenant tenant;
    private TaskScheduling tasks;
    private MailboxTask task;
    private CandorConfiguration configuration;
    private AuditLog audit;

    @Inject
    MailboxEditing(
            PrivacyMailboxRepository mailboxes,
            TenantKeys keys,
            CurrentTenant tenant,
            TaskScheduling tasks,
            MailboxTask task,
            CandorConfiguration configuration,
            AuditLog audit) {
        this.mailboxes = mailboxes;
        this.keys = keys;
        this.tenant = tenant;
        this.tasks = tasks;
        this.task = task;
        this.configuration = configuration;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected MailboxEditing() {}

    /**
     * Reads a mailbox from now on; what lies there now is left alone.
     *
     * @param password of the account; empty for the one that is kept
     * @throws RefusedException if the place is none, or the password is missing or too long
     */
    public void save(Place place, String password) {
        boolean local = configuration.isDevelopment();
        byte[] sealed = sealed(password);
        Optional<PrivacyMailbox> present = mailboxes.findLocked();
        if (present.isEmpty() && sealed == null) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.mailbox-password");
        }
        Place before = present.map(PrivacyMailbox::place).orElse(null);
        PrivacyMailbox mailbox = present.orElseGet(() -> new PrivacyMailbox(place, sealed, local));
        if (present.isPresent()) {
            mailbox.move(place, sealed, local);
        } else {
            mailboxes.add(mailbox);
        }
        audit.record(
                MailboxAction.SAVED,
                thing(mailbox),
                Changes.of("host", before == null ? null : before.host(), place.host())
                        .and("folder", before == null ? null : before.folder(), place.folder()));
        wake(mailbox);
    }

    /**
     * Reads it now, and forgets how many mails were left in it: somebody has looked at them.
     *
     * @throws MissingException if there is none
     */
    public void lookAt() {
        PrivacyMailbox mailbox = locked();
        Changes changes = Changes.of("left", mailbox.left(), 0);
        mailbox.lookedAt();
        audit.record(MailboxAction.LOOKED_AT, thing(mailbox), changes);
        wake(mailbox);
    }

    /**
     * Reads it no more.
     *
     * @throws MissingException if there is none
     */
    public void remove() {
        PrivacyMailbox mailbox = locked();
        audit.record(MailboxAction.REMOVED, thing(mailbox));
        mailboxes.remove(mailbox);
    }

    private void wake(PrivacyMailbox mailbox) {
        tasks.wake(task, task.name() + ":" + mailbox.id(), new MailboxJob(mailbox.id()));
    }

    private PrivacyMailbox locked() {
        return mailboxes.findLocked().orElseThrow(() -> new MissingException("error.no-such-mailbox"));
    }

    private byte[] sealed(String password) {
        if (password == null || password.isEmpty()) {
            return null;
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.mailbox-password");
        }
        return keys.seal(tenant.id(), password.getBytes(StandardCharsets.UTF_8));
    }

    private static Thing thing(PrivacyMailbox mailbox) {
        return Thing.of("mailbox", mailbox.id(), mailbox.place().username());
    }
}
