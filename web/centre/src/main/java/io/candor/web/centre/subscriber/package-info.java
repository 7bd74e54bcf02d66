/**
 * The public side of notices: asking for them, the links in mails, and the interface by which a tenant names the holders of accounts.
 * Start reading at {@link io.candor.web.centre.subscriber.SubscribePage}.
 */
package io.candor.web.centre.subscriber;
