package io.candor.ejb.consent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.consent.ledger.GrownLogs;
import io.candor.ejb.shared.Configurations;
import io.candor.ejb.shared.InTenant;
import io.candor.ejb.shared.Retrying;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.consent.ledger.LogHead;
import io.candor.persistence.consent.merkle.MerkleFrontier;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Nobody is answered before the commit, although the receipts are there before. */
class ConsentAnsweringTest {

    private final List<PendingConsent> batch = List.of(Waiting.of("k1", "s1", true), Waiting.of("k1", "s1", false));

    @Test
    void receiptsAreHandedOutAfterTheCommit() {
        answering(() -> assertThat(batch).noneMatch(each -> each.answer().isDone()))
                .store(UUID.randomUUID(), batch, Runnable::run);

        ConsentAnswer answer = batch.get(0).answer().join();
        assertThat(answer.position()).isZero();
        assertThat(answer.receipt().split("\\.")).hasSize(3);
        assertThatThrownBy(() -> batch.get(1).answer().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConsentKeyReusedException.class);
    }

    @Test
    void whatIsNotCommittedTakesItsReceiptsWithIt() {
        answering(() -> {
                    throw new IllegalStateException("the commit failed");
                })
                .store(UUID.randomUUID(), batch, Runnable::run);

        assertThat(batch)
                .allSatisfy(each -> assertThatThrownBy(() -> each.answer().join())
                        .hasCauseInstanceOf(LedgerUnavailableException.class));
    }

    private static ConsentAnswering answering(Runnable commit) {
        var writing = new ConsentBatchWriting() {
            @Override
            public void write(List<PendingConsent> waiting, Consumer<List<LedgerEntry>> placed) {
                var head = new LogHead(LedgerEntry.noPrevious(), MerkleFrontier.empty());
                var stored = new ConsentBatch(head, List.of(), Waiting.NOW);
                stored.place(waiting.get(0));
                placed.accept(Arrays.asList(stored.entries().get(0), null));
                commit.run();
            }
        };
        var inTenant = new InTenant() {
            @Override
            public <T> T call(UUID tenantId, Supplier<T> work) {
                return work.get();
            }
        };
        return new ConsentAnswering(
                inTenant, writing, new Retrying(), Configurations.production(), new GrownLogs(), null);
    }
}
