/**
 * The sender of a tenant's notices under its own domain: members choose it ({@link io.candor.ejb.tenant.sender.SenderEditing}), see which
 * records the DNS needs ({@link io.candor.ejb.tenant.sender.SenderQueries}), and it is looked for again each day ({@link
 * io.candor.ejb.tenant.sender.SenderChecking}). Who sends asks {@link io.candor.ejb.tenant.sender.SenderInUseQueries}.
 */
package io.candor.ejb.tenant.sender;
