/** The way to the mail server that sends: how it is reached, and what its connections have in common. Begin with {@code RelaySession}. */
package io.candor.ejb.mail.relay;
