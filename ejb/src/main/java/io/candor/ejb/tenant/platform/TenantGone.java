package io.candor.ejb.tenant.platform;

import java.util.UUID;

/**
 * A tenant's cooling period is over: its rows are deleted as soon as this transaction is committed. Observed by whoever has to keep
 * something, or to delete something elsewhere; the tenant is the current one.
 */
public record TenantGone(UUID tenantId, String slug) {}
