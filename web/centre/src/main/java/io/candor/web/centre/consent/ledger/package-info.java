/**
 * What the consent ledger publishes, for programs: keys, checkpoints, proofs, the notices that records refer to, and the check of a
 * receipt. Start reading at {@link io.candor.web.centre.consent.ledger.ConsentProofResource}.
 */
package io.candor.web.centre.consent.ledger;
