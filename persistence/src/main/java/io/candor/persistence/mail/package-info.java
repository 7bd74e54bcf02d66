/** Addresses of mail in their one normal form, and mails that could not be delivered. Start reading at {@link io.candor.persistence.mail.EmailAddress}. */
package io.candor.persistence.mail;
