package io.candor.ejb.consent.intake;

import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.consent.ledger.ConsentLogRepository;
import io.candor.persistence.consent.ledger.ConsentRecordRepository;
import io.candor.persistence.consent.ledger.ConsentTileRepository;
import io.candor.persistence.consent.ledger.LedgerEntry;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stores what waits for a tenant in one transaction: all of it or nothing. For {@link ConsentIntake} alone, in whose tenant it runs.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConsentBatchWriting {

    private ConsentLogRepository log;
    private ConsentTileRepository tiles;
    private ConsentRecordRepository records;
    private CurrentTenant currentTenant;
    private ApplicationClock clock;

    @Inject
    ConsentBatchWriting(
            ConsentLogRepository log,
            ConsentTileRepository tiles,
            ConsentRecordRepository records,
            CurrentTenant currentTenant,
            ApplicationClock clock) {
        this.log = log;
        this.tiles = tiles;
        this.records = records;
        this.currentTenant = currentTenant;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ConsentBatchWriting() {}

    /**
     * Appends to the current tenant's log what is not in it yet.
     *
     * @param placed told before anything is written what will be stored, so that work on it goes on beside the database's: for each
     *     submission in its order the record, or null where its key was used for another submission. Nothing of it may leave the service
     *     unless this method returns, which is after the commit.
     */
    public void write(List<PendingConsent> waiting, Consumer<List<LedgerEntry>> placed) {
        ConsentLogRepository.Opened opened = log.open(
                waiting.stream().map(each -> each.submission().key()).distinct().toList(),
                waiting.stream().map(PendingConsent::lookup).toList());
        long before = opened.head().size();
        var batch = new ConsentBatch(opened.head(), opened.known(), clock.instant());
        List<Long> positions = waiting.stream().map(batch::place).toList();
        Map<Long, LedgerEntry> found = earlier(positions, before);
        placed.accept(positions.stream()
                .map(position -> position == ConsentBatch.REFUSED
                        ? null
                        : position < before
                                ? found.get(position)
                                : batch.entries().get((int) (position - before)))
                .toList());
        if (!batch.entries().isEmpty()) {
            log.append(batch.extension());
            tiles.grow(before, batch.hashes());
        }
    }

    private Map<Long, LedgerEntry> earlier(List<Long> positions, long before) {
        var wanted = new TreeSet<Long>(positions);
        wanted.remove(ConsentBatch.REFUSED);
        var earlier = wanted.headSet(before);
        return earlier.isEmpty()
                ? Map.of()
                : records.list(earlier).stream()
                        .map(record -> record.entry(currentTenant.id()))
                        .collect(Collectors.toMap(LedgerEntry::position, Function.identity()));
    }
}
