/** The console's pages about those who are told about changes. Start reading at {@link io.candor.web.console.subscriber.SubscribersPage}. */
package io.candor.web.console.subscriber;
