package io.candor.ejb.tenant.sender;

import io.candor.ejb.key.TenantSecrets;
import io.candor.persistence.tenancy.CurrentTenant;
import io.candor.persistence.tenant.sender.MailSender;
import io.candor.persistence.tenant.sender.MailSenderRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells those who send from which sender of its own the current tenant's notices come now. Never for a page: it has the key. */
@Stateless
@PermitAll
public class SenderInUseQueries {

    private MailSenderRepository senders;
    private SenderRecords records;
    private TenantSecrets secrets;
    private CurrentTenant currentTenant;

    @Inject
    SenderInUseQueries(
            MailSenderRepository senders, SenderRecords records, TenantSecrets secrets, CurrentTenant currentTenant) {
        this.senders = senders;
        this.records = records;
        this.secrets = secrets;
        this.currentTenant = currentTenant;
    }

    /** For the container's proxy. */
    protected SenderInUseQueries() {}

    /**
     * A sender.
     *
     * @param name beside the address; null for the tenant's name
     * @param address that mail comes from
     * @param replyTo where answers go; null for the tenant's first contact
     * @param selector names the key in the domain name system
     * @param key signs, RSA in PKCS #8
     * @param returnDomain to which mail returns; null for the platform's
     */
    public record InUse(
            String name, String address, String replyTo, String selector, byte[] key, String returnDomain) {}

    /** The sender; empty if the tenant has none, or it is not proved at the moment. */
    public Optional<InUse> find() {
        return senders.find()
                .filter(MailSender::isInUse)
                .map(sender -> new InUse(
                        sender.choice().name(),
                        sender.address(),
                        sender.choice().replyTo(),
                        DkimRecord.selector(sender.generation()),
                        secrets.sender(currentTenant.id(), sender.generation()),
                        records.returnDomain(sender)));
    }
}
