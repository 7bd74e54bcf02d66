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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Has a batch stored, and answers those who wait for it: with a receipt after the commit, or with the failure. Receipts are signed while the
 * database writes; nobody sees one before the commit, and what is not committed takes its receipts with it.
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

    /** What is said to somebody once the batch is committed. */
    private record Outcome(PendingConsent pending, ConsentAnswer answer, RuntimeException failure) {

        void tell() {
            if (failure == null) {
                pending.answer().complete(answer);
            } else {
                pending.answer().completeExceptionally(failure);
            }
        }
    }

    /**
     * Stores a batch of one tenant and answers it, in any case.
     *
     * @param signing where receipts are signed
     */
    void store(UUID tenant, List<PendingConsent> batch, Executor signing) {
        try {
            var outcomes = new AtomicReference<List<CompletableFuture<List<Outcome>>>>();
            retrying.run(() -> inTenant.call(tenant, () -> {
                writing.write(batch, entries -> outcomes.set(signed(batch, entries, signing)));
                return null;
            }));
            grown.add(tenant);
            outcomes.get().forEach(some -> some.thenAccept(done -> done.forEach(Outcome::tell)));
        } catch (RuntimeException e) {
            // The boundary between the database and those who wait: each of them gets the failure, whatever it is.
            LOG.warnf(e, "%d choices of tenant %s could not be stored", (Integer) batch.size(), tenant);
            batch.forEach(pending -> pending.answer().completeExceptionally(unavailable(e)));
        }
    }

    private List<CompletableFuture<List<Outcome>>> signed(
            List<PendingConsent> batch, List<LedgerEntry> entries, Executor signing) {
        var signed = new ArrayList<CompletableFuture<List<Outcome>>>();
        for (int from = 0; from < batch.size(); from += SIGNED_TOGETHER) {
            int first = from;
            int end = Math.min(batch.size(), from + SIGNED_TOGETHER);
            signed.add(CompletableFuture.supplyAsync(
                    () -> IntStream.range(first, end)
                            .mapToObj(i -> outcome(batch.get(i), entries.get(i)))
                            .toList(),
                    signing));
        }
        return signed;
    }

    private Outcome outcome(PendingConsent pending, LedgerEntry entry) {
        if (entry == null) {
            return new Outcome(pending, null, new ConsentKeyReusedException());
        }
        try {
            return new Outcome(pending, answer(pending, entry), null);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "a receipt of tenant %s could not be signed",
                    pending.tenant().id());
            return new Outcome(pending, null, unavailable(e));
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

    private static LedgerUnavailableException unavailable(RuntimeException cause) {
        return new LedgerUnavailableException("the choice could not be stored", RETRY_AFTER_SECONDS, cause);
    }
}
