/**
 * The form in which mail travels: what is the same in mails to many is encoded once, what differs is filled in, and the whole is signed.
 * Knows nothing of relays and tenants. Start reading at {@link io.candor.ejb.mail.form.BulkWriting}.
 */
package io.candor.ejb.mail.form;
