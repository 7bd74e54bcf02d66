/**
 * Merkle trees by RFC 9162 section 2.1: hashes, the right edge to append to, and proofs. Knows nothing of consents or tables. Start reading
 * at {@link io.candor.persistence.consent.merkle.MerkleFrontier}.
 */
package io.candor.persistence.consent.merkle;
