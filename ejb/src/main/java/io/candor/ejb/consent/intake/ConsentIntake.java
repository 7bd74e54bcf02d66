package io.candor.ejb.consent.intake;

import io.candor.ejb.tenant.TenantQueries.TenantRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes choices in, for everybody. Never waits: what comes in for a tenant is queued, and one transaction stores all that has come in
 * meanwhile. The answer comes after the commit, never before.
 */
@ApplicationScoped
public class ConsentIntake {

    /**
     * Stores a choice once, however often it is handed in. May be called from any thread, also one that must not block.
     *
     * @param tenant whose notice was shown; not a suspended one
     * @param submission the choice; the answer to a repeat is the first answer
     * @return completes when the record is durable; otherwise fails with {@link ConsentInputException}, {@link ConsentKeyReusedException} or
     *     {@link LedgerUnavailableException}. Completed on a thread of the server, which must not be blocked.
     */
    public CompletionStage<ConsentAnswer> record(TenantRef tenant, ConsentSubmission submission) {
        return CompletableFuture.failedFuture(new LedgerUnavailableException("not built yet", 1, null));
    }
}
