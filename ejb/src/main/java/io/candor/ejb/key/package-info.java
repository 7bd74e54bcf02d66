/**
 * Keys of tenants: made when first needed, wrapped by the platform's master key, unwrapped in memory alone. Start reading at
 * {@link io.candor.ejb.key.TenantKeys}.
 */
package io.candor.ejb.key;
