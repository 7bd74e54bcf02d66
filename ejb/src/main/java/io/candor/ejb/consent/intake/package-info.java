/**
 * Takes choices in and has many of them stored in one transaction. Start reading at
 * {@link io.candor.ejb.consent.intake.ConsentIntake}; docs/adr/013-consent-ledger.md says why it is built so.
 */
package io.candor.ejb.consent.intake;
