package io.candor.persistence.notice.delivery;

import java.time.Instant;

/**
 * How many deliveries of a notice are in a state.
 *
 * @param state the state
 * @param required whether the version has to wait for them
 * @param count how many
 * @param firstAcceptedAt when the mail server took the first of them, UTC; null if it took none
 * @param lastAcceptedAt when it took the last of them, UTC; null if it took none
 */
public record DeliveryCount(
        DeliveryState state, boolean required, long count, Instant firstAcceptedAt, Instant lastAcceptedAt) {}
