/**
 * The consent ledger's storage: records, the Merkle tree over them (RFC 9162 section 2.1), tallies and checkpoints. What is appended here
 * goes past Hibernate, many rows in one statement; what is read for pages does not. Start reading at
 * {@link io.candor.persistence.consent.ledger.LedgerEntry}.
 */
package io.candor.persistence.consent.ledger;
