package io.candor.ejb.tenant.sender;

import static io.candor.persistence.tenant.MemberRole.AUDITOR;
import static io.candor.persistence.tenant.MemberRole.EDITOR;
import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.sender.SenderRecords.Wanted;
import io.candor.persistence.tenant.sender.MailSender;
import io.candor.persistence.tenant.sender.MailSender.State;
import io.candor.persistence.tenant.sender.MailSenderRepository;
import io.candor.persistence.tenant.sender.SenderChoice;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows members the sender of the current tenant's notices, and the records that it needs in the DNS. */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER, EDITOR, AUDITOR})
public class SenderQueries {

    static final String USUAL_SENDER = "no-reply@candor.example";

    private MailSenderRepository senders;
    private SenderRecords records;
    private CandorConfiguration configuration;

    @Inject
    SenderQueries(MailSenderRepository senders, SenderRecords records, CandorConfiguration configuration) {
        this.senders = senders;
        this.records = records;
        this.configuration = configuration;
    }

    /** For the container's proxy. */
    protected SenderQueries() {}

    /**
     * A sender.
     *
     * @param address that mail comes from once it is proved
     * @param state how far the proof has come
     * @param inUse whether notices come from it now
     * @param renewing whether another key is to follow
     * @param checkedAt when its records were looked for last, UTC, or null
     * @param missingSince since when the key of a verified sender has not been found, UTC, or null
     */
    public record SenderRow(
            SenderChoice choice,
            String address,
            State state,
            boolean inUse,
            boolean renewing,
            Instant checkedAt,
            Instant missingSince,
            List<Wanted> records) {

        /** When a sender without its key is lost, UTC; null if it has its key. */
        public Instant lostAt() {
            return missingSince == null ? null : missingSince.plus(MailSender.GRACE);
        }
    }

    /** The sender; empty if the tenant has chosen none. */
    public Optional<SenderRow> sender() {
        return senders.find()
                .map(sender -> new SenderRow(
                        sender.choice(),
                        sender.address(),
                        sender.state(),
                        sender.isInUse(),
                        sender.nextGeneration().isPresent(),
                        sender.checkedAt(),
                        sender.missingSince(),
                        records.of(sender)));
    }

    /** The platform's sender, from which notices come otherwise. */
    public String usual() {
        return configuration.text("CANDOR_MAIL_FROM").orElse(USUAL_SENDER);
    }
}
