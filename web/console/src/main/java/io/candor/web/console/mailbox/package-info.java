/** The console page about the mailbox of which mails become requests. */
package io.candor.web.console.mailbox;
