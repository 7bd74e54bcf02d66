package io.candor.ejb.request.system;

import java.util.UUID;

/** What the task that tries a system out must know. */
public record SystemTrial(UUID system) {}
