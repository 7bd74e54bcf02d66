/**
 * The sender of a tenant's notices under its own domain. Start reading at {@link io.candor.persistence.tenant.sender.MailSender}; what can be
 * a sender is decided by {@link io.candor.persistence.tenant.sender.SenderChoice}.
 */
package io.candor.persistence.tenant.sender;
