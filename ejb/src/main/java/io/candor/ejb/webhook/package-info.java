/**
 * Webhooks in the form of Standard Webhooks. What happens is written down with the change that it tells of, and sent by a task, without a
 * transaction ({@link io.candor.ejb.webhook.WebhookTask}).
 *
 * <p>A feature that has something to tell adds a constant to {@link io.candor.persistence.webhook.WebhookEvent} (its name is the code in
 * messages: {@code REQUEST_RECEIVED} is {@code request.received}), a label {@code webhook.event.CONSTANT} in each language, a row in
 * {@code docs/webhooks.md}, and calls, in the transaction of its command and in its tenant,
 *
 * <pre>{@code
 * webhooks.tell(WebhookEvent.REQUEST_RECEIVED, Map.of("request", id.toString(), "dueAt", dueAt.toString()));
 * String message = webhooks.tell(endpointId, WebhookEvent.REQUEST_TASK, data);
 * }</pre>
 *
 * on an injected {@link io.candor.ejb.webhook.WebhookSending}. Start reading there.
 */
package io.candor.ejb.webhook;
