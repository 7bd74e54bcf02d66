/**
 * Requests that come by mail: the tenant's mailbox ({@link io.candor.ejb.request.mailbox.MailboxEditing}), what is read of it
 * ({@link io.candor.ejb.request.mailbox.MailboxReader}, {@link io.candor.ejb.request.mailbox.MailParsing}), and the task that does it.
 */
package io.candor.ejb.request.mailbox;
