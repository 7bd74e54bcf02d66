/**
 * The command line of the offline verifier: reads files, runs one check, says what it found. Start reading at
 * {@link io.candor.verifier.Verifier}; what is checked is in {@code consent}, what proofs are made of in {@code proof}.
 */
package io.candor.verifier;
