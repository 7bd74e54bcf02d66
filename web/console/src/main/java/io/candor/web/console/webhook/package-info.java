/**
 * Console pages about webhooks: the endpoints, a new one, one with the messages sent to it, and one message. Each page bean has its page of
 * the same name in the folder {@code webhook}.
 */
package io.candor.web.console.webhook;
