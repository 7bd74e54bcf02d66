package io.candor.persistence.processing;

import java.util.UUID;

/**
 * What the register says about a processor at some time.
 *
 * @param id of the row; another one if a row was taken out and put back
 * @param profile what it says
 */
public record KnownProcessor(UUID id, Processor.Profile profile) {}
