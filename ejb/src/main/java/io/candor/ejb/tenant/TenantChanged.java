package io.candor.ejb.tenant;

import java.util.UUID;

/**
 * A tenant's public pages show something else from now on. Fired on every node; may be lost, so only caches listen.
 *
 * @param tenantId the tenant
 * @param revision the state it has now
 */
public record TenantChanged(UUID tenantId, long revision) {}
