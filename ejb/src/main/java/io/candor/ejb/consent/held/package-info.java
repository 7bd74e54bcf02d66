/** What the ledger holds about one person, for their own request. See {@link io.candor.ejb.consent.held.HeldConsentQueries}. */
package io.candor.ejb.consent.held;
