package io.candor.ejb.consent.departed;

import io.candor.ejb.consent.ledger.CheckpointPublishing;
import io.candor.ejb.consent.ledger.ConsentVerification;
import io.candor.ejb.tenant.platform.TenantGone;
import io.candor.persistence.consent.ledger.DepartedLedger;
import io.candor.persistence.consent.ledger.DepartedLedgerRepository;
import io.candor.persistence.shared.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps the last signed head and the public keys of a ledger that is going to be deleted: receipts stay what they are worth. */
@Dependent
public class KeepLedgerOnTenantGone {

    private final CheckpointPublishing checkpoints;
    private final ConsentVerification verification;
    private final DepartedLedgerRepository departed;

    @Inject
    KeepLedgerOnTenantGone(
            CheckpointPublishing checkpoints, ConsentVerification verification, DepartedLedgerRepository departed) {
        this.checkpoints = checkpoints;
        this.verification = verification;
        this.departed = departed;
    }

    void keep(@Observes TenantGone gone) {
        checkpoints
                .seal()
                .ifPresent(last -> departed.add(
                        new DepartedLedger(gone.tenantId(), gone.slug(), last.jws(), Json.write(verification.keys()))));
    }
}
