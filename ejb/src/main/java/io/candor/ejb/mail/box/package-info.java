/**
 * Mailboxes that are read: the way there, over IMAP ({@link io.candor.ejb.mail.box.ImapAccess}). What is done with a mail is the business of
 * the feature that reads. What lies in a mailbox was sent by anybody.
 */
package io.candor.ejb.mail.box;
