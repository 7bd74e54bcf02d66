/** What stays of the consent ledgers of tenants that were deleted: enough to check the receipts that people keep. */
package io.candor.ejb.consent.departed;
