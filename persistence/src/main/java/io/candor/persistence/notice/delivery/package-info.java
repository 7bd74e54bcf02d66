/**
 * Notices on their way: one {@link io.candor.persistence.notice.delivery.Notice} for each version that is announced, and one row for
 * each person it goes to, which are written, handed out and counted by the thousand
 * ({@link io.candor.persistence.notice.delivery.DeliveryRepository}).
 */
package io.candor.persistence.notice.delivery;
