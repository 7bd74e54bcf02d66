/**
 * The end of a tenant: closed by an operator, about to be deleted, deleted. {@link io.candor.persistence.tenant.closing.TenantErasure} deletes
 * the rows (docs/adr/029).
 */
package io.candor.persistence.tenant.closing;
