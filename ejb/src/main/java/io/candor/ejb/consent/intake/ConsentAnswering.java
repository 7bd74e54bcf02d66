package io.candor.ejb.consent.intake;

import io.candor.ejb.consent.ledger.GrownLogs;
import io.candor.ejb.consent.ledger.ReceiptWriting;
import io.candor.ejb.key.KeyRing;
import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.shared.Retrying;
import io.candor.persistence.consent.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Has a batch stored, and answers those who wait for it: with a receipt after the commit, or with the failure. Receipts are signed outside
 * the lock of the log, beside the next batch.
 */
@ApplicationScoped
public class ConsentAnswering {

    private static final Logger LOG = Logger.getLogger(ConsentAnswering.class);

    /** Signing so many takes about as long as handing them to another thread is worth. */
    private static final int SIGNED_TOGETHER = 8;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final InTenant inTenant;
    private final ConsentBatchWriting writing;
    private final Retrying retrying;
    private final CandorConfiguration configuration;
    private final GrownLogs grown;
    private final TenantKeys keys;

    @Inject
    ConsentAnswering(
            InTenant inTenant,
            ConsentBatchWriting writing,
            Retrying retrying,
            CandorConfiguration configuration,
            GrownLogs grown,
            TenantKeys keys) {
        this.inTenant = inTenant;
        this.writing = writing;
        this.retrying = retrying;
        this.configuration = configuration;
        this.grown = grown;
        this.keys = keys;
    }

    /** For the container's proxy. */
    protected ConsentAnswering() {
        this(null, null, null, null, null, null);
    }

    /**
     * Stores a batch of one tenant and answers it, in any case.
     *
     * @param signing where receipts are signed
     */
    void store(UUID tenant, List<PendingConsent> batch, Executor signing) {
        try {
            List<LedgerEntry> entries = stored(tenant, batch);
            grown.add(tenant);
            for (int from = 0; from < batch.size(); from += SIGNED_TOGETHER) {
                int first = from;
                int end = Math.min(batch.size(), from + SIGNED_TOGETHER);
                signing.execute(() -> answer(batch.subList(first, end), entries.subList(first, end)));
            }
        } catch (RejectedExecutionException ending) {
            // The server is ending. What is stored stays stored, and a repeat gets its answer from another node.
            fail(batch, ending);
        } catch (RuntimeException e) {
            // The boundary between the database and those who wait: each of them gets the failure, whatever it is.
            LOG.warnf(e, "%d choices of tenant %s could not be stored", (Integer) batch.size(), tenant);
            fail(batch, e);
        }
    }

    private List<LedgerEntry> stored(UUID tenant, List<PendingConsent> batch) {
        var entries = new AtomicReference<List<LedgerEntry>>();
        retrying.run(() -> inTenant.call(tenant, () -> {
            entries.set(writing.write(batch));
            return null;
        }));
        return entries.get();
    }

    private void answer(List<PendingConsent> batch, List<LedgerEntry> entries) {
        for (int i = 0; i < batch.size(); i++) {
            PendingConsent pending = batch.get(i);
            try {
                if (entries.get(i) == null) {
                    pending.answer().completeExceptionally(new ConsentKeyReusedException());
                } else {
                    pending.answer().complete(answer(pending, entries.get(i)));
                }
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "a receipt of tenant %s could not be signed",
                        pending.tenant().id());
                fail(List.of(pending), e);
            }
        }
    }

    private ConsentAnswer answer(PendingConsent pending, LedgerEntry entry) {
        KeyRing.Signing key = pending.keys()
                .find(entry.keyId())
                .or(() -> keys.reread(pending.tenant().id()).find(entry.keyId()))
                .orElseThrow(() -> new IllegalStateException("a record names a key that its tenant does not have"));
        String receipt = new ReceiptWriting(
                        configuration.publicUrl(), pending.tenant().slug())
                .receipt(entry, pending.notice(), key);
        return new ConsentAnswer(entry.id(), entry.position(), entry.expiresAt(), receipt);
    }

    private static void fail(List<PendingConsent> batch, RuntimeException cause) {
        var failure = new LedgerUnavailableException("the choice could not be stored", RETRY_AFTER_SECONDS, cause);
        batch.forEach(pending -> pending.answer().completeExceptionally(failure));
    }
}
