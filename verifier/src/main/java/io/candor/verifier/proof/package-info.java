/**
 * What proofs are made of: signatures ({@link io.candor.verifier.proof.SignedText}, {@link io.candor.verifier.proof.SigningKeys}), the
 * tree over all records ({@link io.candor.verifier.proof.MerkleTree}), the two short proofs about it, and signed heads
 * ({@link io.candor.verifier.proof.Checkpoint}). Knows nothing of consents. Uses the JDK's cryptography alone.
 */
package io.candor.verifier.proof;
