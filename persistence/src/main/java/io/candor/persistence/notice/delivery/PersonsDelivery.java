package io.candor.persistence.notice.delivery;

import java.time.Instant;

/**
 * What became of a notice to one person.
 *
 * @param kind what was told
 * @param number of the version, or of the change of processors, that was announced
 * @param announcedAt when it was, UTC
 * @param state how far the delivery has come
 * @param acceptedAt when the mail server took it, UTC; null if it did not
 */
public record PersonsDelivery(
        Notice.Kind kind, int number, Instant announcedAt, DeliveryState state, Instant acceptedAt) {}
