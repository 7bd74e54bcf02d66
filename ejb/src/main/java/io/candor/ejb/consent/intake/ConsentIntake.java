package io.candor.ejb.consent.intake;

import io.candor.ejb.consent.ledger.LedgerTenant;
import io.candor.ejb.consent.ledger.LedgerTenants;
import io.candor.ejb.consent.ledger.ShownNotice;
import io.candor.ejb.key.KeyRing;
import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.tenant.TenantQueries.TenantRef;
import io.candor.persistence.shared.DomainException;
import io.candor.persistence.shared.MissingException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Takes choices in, for everybody. Never waits: what comes in for a tenant is queued, and one transaction stores all that has come in
 * meanwhile. The answer comes after the commit, never before.
 */
@ApplicationScoped
public class ConsentIntake {

    private static final Logger LOG = Logger.getLogger(ConsentIntake.class);
    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final int RETRY_AFTER_SECONDS = 5;

    /** About as long as answers take to their callers and the next requests back. */
    private static final int GATHERING_MILLIS = 3;

    private final LedgerTenants tenants;
    private final TenantKeys keys;
    private final ConsentAnswering answering;
    private final ApplicationClock clock;
    private final ConcurrentMap<UUID, ConsentQueue> queues = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    ConsentIntake(LedgerTenants tenants, TenantKeys keys, ConsentAnswering answering, ApplicationClock clock) {
        this.tenants = tenants;
        this.keys = keys;
        this.answering = answering;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ConsentIntake() {
        this(null, null, null, null);
    }

    /**
     * Stores a choice once, however often it is handed in. May be called from any thread, also one that must not block.
     *
     * @param tenant whose notice was shown; not a suspended one
     * @param submission the choice; the answer to a repeat is the first answer
     * @return completes when the record is durable; otherwise fails with {@link ConsentInputException}, {@link ConsentKeyReusedException} or
     *     {@link LedgerUnavailableException}. Completed on a thread of the server, which must not be blocked.
     */
    public CompletionStage<ConsentAnswer> record(TenantRef tenant, ConsentSubmission submission) {
        Optional<LedgerTenant> known = tenants.peek(tenant);
        Optional<ShownNotice> notice = tenants.peek(tenant.id(), submission.notice(), submission.language());
        KeyRing ring = keys.peek(tenant.id());
        if (known.isPresent() && notice.isPresent() && ring != null) {
            return accept(known.get(), submission, notice.get(), ring);
        }
        return patient(CompletableFuture.supplyAsync(() -> read(tenant, submission), executor)
                .thenCompose(accepted -> accepted));
    }

    /** How many choices wait now, over all tenants. */
    public int waiting() {
        return queues.values().stream().mapToInt(ConsentQueue::size).sum();
    }

    private CompletionStage<ConsentAnswer> read(TenantRef tenant, ConsentSubmission submission) {
        try {
            ShownNotice notice = tenants.get(tenant.id(), submission.notice(), submission.language());
            return accept(tenants.get(tenant), submission, notice, keys.of(tenant.id()));
        } catch (MissingException noSuchNotice) {
            return CompletableFuture.failedFuture(ConsentInputException.notice());
        } catch (RuntimeException e) {
            // The boundary between the database and whoever waits.
            LOG.warnf(e, "what the ledger must know of tenant %s could not be read", tenant.id());
            return CompletableFuture.failedFuture(unavailable(e));
        }
    }

    private CompletionStage<ConsentAnswer> accept(
            LedgerTenant tenant, ConsentSubmission submission, ShownNotice notice, KeyRing ring) {
        try {
            PendingConsent pending = PendingConsent.of(tenant, submission, notice, ring, clock.instant());
            queues.computeIfAbsent(tenant.id(), this::queue).add(pending);
            return patient(pending.answer());
        } catch (DomainException | LedgerUnavailableException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Not for ever: whether it was stored is then found out by handing it in again. */
    private static CompletionStage<ConsentAnswer> patient(CompletableFuture<ConsentAnswer> answer) {
        return answer.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException late ? unavailable(late) : failure));
    }

    private ConsentQueue queue(UUID tenant) {
        Executor later = CompletableFuture.delayedExecutor(GATHERING_MILLIS, TimeUnit.MILLISECONDS, executor);
        return new ConsentQueue(executor, later, batch -> answering.store(tenant, batch, executor));
    }

    private static LedgerUnavailableException unavailable(Throwable cause) {
        return new LedgerUnavailableException("the database does not answer", RETRY_AFTER_SECONDS, cause);
    }
}
