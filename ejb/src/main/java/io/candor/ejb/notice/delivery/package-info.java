/**
 * Notices on their way: written down with the publication ({@link io.candor.ejb.notice.delivery.AnnounceOnPolicyScheduled}), sent in
 * lanes that are tasks ({@link io.candor.ejb.notice.delivery.NoticeLaneTask}), and until they have arrived their version is held
 * ({@link io.candor.ejb.notice.delivery.NoticeHolding}).
 */
package io.candor.ejb.notice.delivery;
