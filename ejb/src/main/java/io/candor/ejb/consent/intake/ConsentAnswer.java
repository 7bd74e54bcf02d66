package io.candor.ejb.consent.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A choice is stored, durably.
 *
 * @param id of the record
 * @param position in the tenant's log, from 0
 * @param expiresAt when the person is asked again, UTC
 * @param receipt the signed proof, a compact JWS
 */
public record ConsentAnswer(UUID id, long position, Instant expiresAt, String receipt) {}
