package io.candor.ejb.consent.ledger;

import io.candor.ejb.key.TenantKeys;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.shared.CandorConfiguration;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.persistence.consent.ledger.ConsentCheckpoint;
import io.candor.persistence.consent.ledger.ConsentCheckpointRepository;
import io.candor.persistence.consent.ledger.ConsentLogRepository;
import io.candor.persistence.consent.ledger.ConsentTileRepository;
import io.candor.persistence.consent.ledger.LogHead;
import io.candor.persistence.consent.merkle.MerkleProofs;
import io.candor.persistence.shared.Sha256;
import io.candor.persistence.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Seals and shows the signed heads of the current tenant's log. Open to everybody: they are published. */
@Stateless
@PermitAll
public class CheckpointPublishing {

    private static final String ANY_LANGUAGE = "en";

    private ConsentLogRepository log;
    private ConsentTileRepository tiles;
    private ConsentCheckpointRepository checkpoints;
    private TenantKeys keys;
    private TenantQueries tenants;
    private CurrentTenant currentTenant;
    private CandorConfiguration configuration;
    private ApplicationClock clock;

    @Inject
    CheckpointPublishing(
            ConsentLogRepository log,
            ConsentTileRepository tiles,
            ConsentCheckpointRepository checkpoints,
            TenantKeys keys,
            TenantQueries tenants,
            CurrentTenant currentTenant,
            CandorConfiguration configuration,
            ApplicationClock clock) {
        this.log = log;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CheckpointPublishing() {}

    /**
     * A signed head.
     *
     * @param treeSize how many records it covers
     * @param rootHash in lower-case hexadecimal
     * @param sealedAt UTC
     * @param jws compact
     */
    public record CheckpointRow(long treeSize, String rootHash, Instant sealedAt, String jws) {}

    /**
     * Proof that one checkpoint's log is the beginning of another's.
     *
     * @param from the smaller tree
     * @param to the larger tree
     * @param hashes lower-case hexadecimal
     * @source RFC 9162 section 2.1.4
     */
    public record ConsistencyProof(long from, long to, List<String> hashes) {}

    /** Seals the log as it is now, if it has grown; the latest checkpoint comes back, or nothing if the log is empty. */
    public Optional<CheckpointRow> seal() {
        if (log.find().isEmpty()) {
            return Optional.empty();
        }
        var ring = keys.of(currentTenant.id());
        String slug = tenants.centre(ANY_LANGUAGE).slug();
        LogHead head = log.lock();
        Optional<ConsentCheckpoint> latest = checkpoints.findLatest();
        if (head.size() == 0
                || latest.filter(present -> present.treeSize() == head.size()).isPresent()) {
            return latest.map(CheckpointPublishing::row);
        }
        Instant now = clock.instant();
        byte[] root = head.frontier().root();
        String jws =
                new ReceiptWriting(configuration.publicUrl(), slug).checkpoint(head.size(), root, now, ring.current());
        var checkpoint = new ConsentCheckpoint(head.size(), root, now, jws);
        checkpoints.add(checkpoint);
        return Optional.of(row(checkpoint));
    }

    /** The latest checkpoint; empty if there is none. */
    public Optional<CheckpointRow> latest() {
        return checkpoints.findLatest().map(CheckpointPublishing::row);
    }

    /**
     * Checkpoints, the latest first.
     *
     * @param below only those with fewer records; {@code Long.MAX_VALUE} for the beginning
     * @param most at most so many
     */
    public List<CheckpointRow> list(long below, int most) {
        return checkpoints.list(below, most).stream()
                .map(CheckpointPublishing::row)
                .toList();
    }

    /**
     * Proves that nothing was changed between two sizes of the log.
     *
     * @throws ProofRefusedException if the log never had these sizes, or not in this order
     */
    public ConsistencyProof consistency(long from, long to) {
        long size = log.find().map(LogHead::size).orElse(0L);
        if (from < 1 || from > to || to > size) {
            throw new ProofRefusedException();
        }
        List<String> hashes = MerkleProofs.consistency(from, to, tiles.subtrees()).stream()
                .map(Sha256::hex)
                .toList();
        return new ConsistencyProof(from, to, hashes);
    }

    private static CheckpointRow row(ConsentCheckpoint checkpoint) {
        return new CheckpointRow(
                checkpoint.treeSize(), Sha256.hex(checkpoint.rootHash()), checkpoint.sealedAt(), checkpoint.jws());
    }
}
