package io.candor.ejb.request.mailbox;

import java.util.UUID;

/** What the task that reads a mailbox must know. */
public record MailboxJob(UUID mailbox) {}
