/**
 * Webhooks in the form of Standard Webhooks. What happens is written down with the change that it tells of ({@link
 * io.candor.ejb.webhook.WebhookSending}), and sent by a task, without a transaction ({@link io.candor.ejb.webhook.WebhookTask}).
 */
package io.candor.ejb.webhook;
