/**
 * What is stored of choices, and its proofs: receipts, inclusion proofs and checkpoints, erasure, and what members see of it. Start reading
 * at {@link io.candor.ejb.consent.ledger.ConsentVerification}.
 */
package io.candor.ejb.consent.ledger;
