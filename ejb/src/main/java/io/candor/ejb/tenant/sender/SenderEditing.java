package io.candor.ejb.tenant.sender;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.ejb.key.TenantSecrets;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.domain.DomainClaim;
import io.candor.persistence.tenant.sender.MailSender;
import io.candor.persistence.tenant.sender.MailSenderRepository;
import io.candor.persistence.tenant.sender.SenderChoice;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses from whom the current tenant's notices come, and has its records looked for. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class SenderEditing {

    private MailSenderRepository senders;
    private SenderChecking checking;
    private TenantSecrets secrets;
    private CurrentTenant currentTenant;
    private CandorConfiguration configuration;
    private AuditLog audit;

    @Inject
    SenderEditing(
            MailSenderRepository senders,
            SenderChecking checking,
            TenantSecrets secrets,
            CurrentTenant currentTenant,
            CandorConfiguration configuration,
            AuditLog audit) {
        this.senders = senders;
        this.checking = checking;
        this.secrets = secrets;
        this.currentTenant = currentTenant;
        this.configuration = configuration;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected SenderEditing() {}

    /**
     * Chooses the sender; a new domain must be proved by {@link #check} before mail comes from it.
     *
     * @throws RefusedException {@code error.sender-...} as {@link SenderChoice} has it; {@code error.host-platform} if the domain is the
     *     platform's, {@code error.sender-taken} if it is another tenant's
     */
    public void save(SenderChoice choice) {
        DomainClaim.refusePlatform(choice.domain(), platform());
        if (senders.isAnothers(choice.domain().value(), currentTenant.id())) {
            throw RefusedException.state("error.sender-taken");
        }
        Optional<MailSender> present = senders.findLocked();
        String before = present.map(MailSender::address).orElse(null);
        MailSender sender = present.orElseGet(() -> new MailSender(choice, secrets.nextSender(currentTenant.id())));
        if (present.isPresent()) {
            sender.change(choice);
        } else {
            senders.add(sender);
        }
        senders.flush();
        audit.record(SenderAction.SAVED, thing(sender), Changes.of("address", before, sender.address()));
    }

    private Set<String> platform() {
        var hosts = new HashSet<>(configuration.platformHosts());
        String from = configuration.text("CANDOR_MAIL_FROM").orElse(SenderQueries.USUAL_SENDER);
        Stream.concat(Stream.of(from), configuration.text("CANDOR_BOUNCE_ADDRESS").stream())
                .forEach(address -> hosts.add(new EmailAddress(address).domain()));
        return hosts;
    }

    /**
     * Looks for the records now.
     *
     * @return the state from now on
     * @throws io.candor.persistence.shared.MissingException if there is no sender
     * @throws RefusedException {@code error.dns-unavailable} if no name server has answered: then nothing changes; {@code
     *     error.sender-taken} if another tenant has proved the domain meanwhile
     */
    public MailSender.State check() {
        return checking.look();
    }

    /**
     * Makes another key, which signs as soon as it is found in the DNS; until then the present one does.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no sender
     * @throws RefusedException {@code error.sender-renewing} if one is awaited already
     */
    public void renew() {
        MailSender sender = senders.getLocked();
        sender.renew(secrets.nextSender(currentTenant.id()));
        audit.record(SenderAction.RENEWING, thing(sender));
    }

    /**
     * Lets notices come from the platform's sender again.
     *
     * @throws io.candor.persistence.shared.MissingException if there is no sender
     */
    public void remove() {
        MailSender sender = senders.getLocked();
        audit.record(SenderAction.REMOVED, thing(sender));
        senders.remove(sender);
    }

    private static Thing thing(MailSender sender) {
        return Thing.of("sender", sender.id(), sender.address());
    }
}
