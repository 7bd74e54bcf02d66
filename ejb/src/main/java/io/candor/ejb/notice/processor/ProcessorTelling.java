package io.candor.ejb.notice.processor;

import static io.candor.persistence.tenant.MemberRole.OWNER;
import static io.candor.persistence.tenant.MemberRole.PRIVACY_OFFICER;

import io.candor.ejb.access.AllowedTo;
import io.candor.ejb.audit.AuditLog;
import io.candor.persistence.audit.Changes;
import io.candor.persistence.audit.Thing;
import io.candor.persistence.notice.delivery.Notice;
import io.candor.persistence.notice.processor.ProcessorChange;
import io.candor.persistence.shared.Reason;
import io.candor.persistence.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Tells subscribers of changes in the current tenant's register of processors before they are told by themselves, or says that there is
 * nothing to tell.
 */
@Stateless
@PermitAll
@AllowedTo({OWNER, PRIVACY_OFFICER})
public class ProcessorTelling {

    private ProcessorNewsKeeping keeping;
    private AuditLog audit;

    @Inject
    ProcessorTelling(ProcessorNewsKeeping keeping, AuditLog audit) {
        this.keeping = keeping;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected ProcessorTelling() {}

    /**
     * Tells people now.
     *
     * @return the notice
     * @throws RefusedException {@code error.processors-known} if people know everything
     */
    public UUID tell() {
        Notice notice = keeping.tellNow()
                .orElseThrow(() -> new RefusedException(RefusedException.Fault.STATE, "error.processors-known"));
        audit.record(
                ProcessorAction.PROCESSORS_TOLD,
                Thing.of("notice", notice.id(), notice.number()),
                Changes.of("recipients", null, notice.recipients()));
        return notice.id();
    }

    /**
     * Tells nobody, since words alone have changed: nobody else gets data, and nowhere else.
     *
     * @param reason why, of 20 to 2,000 characters
     * @throws RefusedException {@code error.reason}, or {@code error.processors-settle} if more than words have changed
     */
    public void settle(String reason) {
        String why = new Reason(reason).text();
        List<ProcessorChange> changes = keeping.settle(why);
        if (changes.isEmpty()) {
            throw new RefusedException(RefusedException.Fault.STATE, "error.processors-settle");
        }
        String names =
                String.join(", ", changes.stream().map(ProcessorChange::name).toList());
        audit.record(
                ProcessorAction.PROCESSORS_SETTLED,
                Thing.of("processor", null, names),
                Changes.of("reason", null, why));
    }
}
