package io.candor.ejb.tenant.platform;

import java.util.UUID;

/**
 * No row of a tenant is left. Observed in the transaction that notes it, by whoever has something of the tenant elsewhere; there is no
 * current tenant any more.
 */
public record TenantErased(UUID tenantId) {}
