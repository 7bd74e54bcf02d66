/**
 * The tenants themselves: what a centre says about its company, and the members who work for it. A tenant and a member are global
 * (they must be found before a tenant is known); everything else of a tenant lives in the other features. Start reading at
 * {@link io.candor.persistence.tenant.Tenant}.
 */
package io.candor.persistence.tenant;
