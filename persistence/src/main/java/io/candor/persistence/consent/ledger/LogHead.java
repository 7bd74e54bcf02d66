package io.candor.persistence.consent.ledger;

import io.candor.persistence.consent.merkle.MerkleFrontier;

/**
 * Where a tenant's log ends.
 *
 * @param lastHash hash of the last record; 32 zero bytes if there is none
 * @param frontier the tree's right edge, which knows its size and root
 */
public record LogHead(byte[] lastHash, MerkleFrontier frontier) {

    /** How many records the log has, which is also the next position. */
    public long size() {
        return frontier.size();
    }
}
