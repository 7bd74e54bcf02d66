package io.candor.ejb.processing;

import io.candor.persistence.processing.KnownProcessor;
import java.util.List;

/**
 * The current tenant's register of processors has changed; observed in the same transaction.
 *
 * @param before what it said
 * @param after what it says
 */
public record ProcessorsChanged(List<KnownProcessor> before, List<KnownProcessor> after) {}
