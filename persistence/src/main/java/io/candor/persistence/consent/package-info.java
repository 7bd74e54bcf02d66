/**
 * What a tenant stores on visitors' devices, by category. The consent ledger will stand beside it. Start reading at
 * {@link io.candor.persistence.consent.StorageEntry}.
 */
package io.candor.persistence.consent;
