package io.candor.importer.promise;

import io.candor.persistence.promise.Promise.Proof;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;

/** How far Candor can know whether an imported promise is kept, as a first proposal that the reviewer may change. */
public final class Proofs {

    private Proofs() {}

    /** The proof that a rule of this kind allows. */
    public static Proof of(PromiseRule rule) {
        if (rule instanceof PromiseRule.Attest || rule instanceof PromiseRule.RetainUnspecified) {
            return Proof.ATTESTED;
        }
        boolean tenants = rule instanceof PromiseRule.RetainFixed
                || rule instanceof PromiseRule.RetainAfterEvent
                || rule instanceof PromiseRule.RetainRangeByPlan
                || rule instanceof PromiseRule.EraseOrAnonymise
                || rule instanceof PromiseRule.NoSale
                || rule instanceof PromiseRule.ClosedRecipientList
                || rule instanceof PromiseRule.StorageTable
                || rule instanceof PromiseRule.NoticeLead
                || rule instanceof PromiseRule.NoticeEvent;
        boolean everybody = rule instanceof PromiseRule.NotifyChange notice
                && (notice.channels().contains(Channel.EMAIL)
                        || notice.channels().contains(Channel.PLATFORM));
        return tenants || everybody ? Proof.SIGNALLED : Proof.ENFORCED;
    }
}
