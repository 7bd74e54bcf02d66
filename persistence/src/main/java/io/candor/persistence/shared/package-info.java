/**
 * What every feature of the model shares: refusals, identifiers, spans of time, localised text, and the wiring of storage
 * (entity manager, schema migration). Depends on no feature. Start reading at {@link io.candor.persistence.shared.DomainException}.
 */
package io.candor.persistence.shared;
