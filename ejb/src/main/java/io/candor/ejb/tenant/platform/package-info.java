/**
 * What those who run the platform do with tenants: list and find them, close and open their centres, delete them behind a cooling period.
 * Start with {@link io.candor.ejb.tenant.platform.PlatformQueries}; how a tenant is deleted is in docs/adr/029.
 */
package io.candor.ejb.tenant.platform;
