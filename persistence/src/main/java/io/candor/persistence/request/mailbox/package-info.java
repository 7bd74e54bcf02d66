/** The mailbox to which persons write, and how far it has been read. */
package io.candor.persistence.request.mailbox;
