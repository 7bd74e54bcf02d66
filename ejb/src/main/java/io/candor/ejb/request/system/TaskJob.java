package io.candor.ejb.request.system;

import java.util.UUID;

/** What the task that asks a system must know. */
public record TaskJob(UUID request, UUID task) {}
