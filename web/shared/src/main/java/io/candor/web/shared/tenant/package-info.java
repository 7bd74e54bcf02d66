/**
 * Which tenant's centre a request means, and which page of it. One filter finds out and enters the tenant; pages then ask
 * {@link io.candor.web.shared.tenant.CentreAddress} for links and language. Start reading at
 * {@link io.candor.web.shared.tenant.TenantFilter}; the table of pages is {@link io.candor.web.shared.tenant.CentreRoutes}.
 */
package io.candor.web.shared.tenant;
