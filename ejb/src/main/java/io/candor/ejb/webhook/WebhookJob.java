package io.candor.ejb.webhook;

import java.util.UUID;

/** What the task that sends must know. */
public record WebhookJob(UUID delivery) {}
