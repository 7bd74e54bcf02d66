/**
 * Keys that belong to tenants, wrapped by the platform's master key. Depends on nothing but the shared packages. Start reading at
 * {@link io.candor.persistence.key.TenantKey}.
 */
package io.candor.persistence.key;
