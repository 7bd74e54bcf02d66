/**
 * Mail that the application writes to one person because of something that happened: composed in the person's language in one layout
 * with the tenant's colour, written down as a task in the transaction of what happened, handed to the relay behind its commit. Start
 * reading at {@link io.candor.ejb.mail.MailSending}.
 */
package io.candor.ejb.mail;
