package io.candor.verifier.consent;

import io.candor.verifier.proof.Checkpoint;
import io.candor.verifier.proof.MerkleTree;
import io.candor.verifier.proof.ProofException;
import io.candor.verifier.proof.SigningKeys;
import io.candor.verifier.proof.TreeHash;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Holds a log that is consistent in itself against signed heads. Only they find what leaves the records consistent: an end cut off, a log
 * rewritten as a whole, an old state brought back.
 */
final class LogHeads {

    private final MerkleTree tree;
    private final Map<Long, TreeHash> roots;
    private final Checkpoint sealed;
    private long confirmed;

    /**
     * Prepares the check.
     *
     * @param tree the whole log
     * @param roots the log's root at the size of each known checkpoint
     * @param sealed the export's own head, whose signature holds
     */
    LogHeads(MerkleTree tree, Map<Long, TreeHash> roots, Checkpoint sealed) {
        this.tree = tree;
        this.roots = roots;
        this.sealed = sealed;
    }

    void check(List<Checkpoint> known, SigningKeys keys, Report report) {
        List<Checkpoint> bySize = known.stream()
                .sorted(Comparator.comparingLong(Checkpoint::treeSize))
                .toList();
        for (Checkpoint checkpoint : bySize) {
            checkpoint.verify(keys);
            if (!checkpoint.origin().equals(sealed.origin())) {
                throw new ProofException(
                        checkpoint.name() + " is of " + checkpoint.origin() + ", the export of " + sealed.origin());
            }
            if (checkpoint.treeSize() <= tree.size()) {
                checkRoot(checkpoint, roots.get(checkpoint.treeSize()), report);
            }
        }
        checkOwn(report);
        bySize.stream()
                .filter(checkpoint -> checkpoint.treeSize() > tree.size())
                .forEach(checkpoint -> checkGreater(checkpoint, report));
    }

    private void checkOwn(Report report) {
        if (sealed.treeSize() > tree.size()) {
            throw new ProofException("records from position " + tree.size() + " to " + (sealed.treeSize() - 1)
                    + " are missing: the checkpoint of the export seals " + sealed.treeSize());
        }
        if (sealed.treeSize() < tree.size()) {
            throw new ProofException("records from position " + sealed.treeSize()
                    + " on are not sealed: the checkpoint of the export ends before them");
        }
        checkRoot(sealed, tree.root(), report);
    }

    private void checkRoot(Checkpoint checkpoint, TreeHash root, Report report) {
        if (!checkpoint.root().equals(root)) {
            throw new ProofException("records from position " + confirmed + " to " + (checkpoint.treeSize() - 1)
                    + " are not those that were sealed at " + checkpoint.at()
                    + ": one of them was changed and all after it were"
                    + " made to fit (" + checkpoint.name() + ", "
                    + checkpoint.signed().keyId() + ")");
        }
        confirmed = checkpoint.treeSize();
        report.holds("the first " + checkpoint.treeSize() + " records are those sealed at " + checkpoint.at() + " ("
                + checkpoint.name() + ", signed by " + checkpoint.signed().keyId() + ")");
    }

    private void checkGreater(Checkpoint checkpoint, Report report) {
        if (checkpoint.at().isAfter(sealed.at())) {
            report.unchecked(checkpoint.name() + " is newer than the export: it seals " + checkpoint.treeSize()
                    + " records, the export ends with " + tree.size());
            return;
        }
        throw new ProofException("records from position " + tree.size() + " to " + (checkpoint.treeSize() - 1)
                + " are missing: they were there at " + checkpoint.at() + ", before this export (" + checkpoint.name()
                + ")");
    }
}
