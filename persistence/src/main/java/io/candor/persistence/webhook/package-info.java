/**
 * Webhooks: where a tenant is told of what happens here ({@link io.candor.persistence.webhook.WebhookEndpoint}), and each message on its way
 * there ({@link io.candor.persistence.webhook.WebhookDelivery}).
 */
package io.candor.persistence.webhook;
