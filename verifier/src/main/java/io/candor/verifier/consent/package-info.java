/**
 * What is checked: one record ({@link io.candor.verifier.consent.ConsentRecord}), a receipt
 * ({@link io.candor.verifier.consent.ReceiptCheck}), a whole exported log ({@link io.candor.verifier.consent.LogCheck}). The formats stand
 * in docs/consent-proofs.md.
 */
package io.candor.verifier.consent;
