/**
 * Whom a tenant tells about changes. People who ask for it confirm it from their mailbox ({@link io.candor.ejb.subscriber.Subscribing});
 * holders of accounts are named by the tenant ({@link io.candor.ejb.subscriber.AccountListing}). Addresses leave the vault
 * ({@link io.candor.ejb.subscriber.AddressVault}) only to be written to, or to be shown to those who may see them.
 */
package io.candor.ejb.subscriber;
