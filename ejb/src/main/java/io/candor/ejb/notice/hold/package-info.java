/**
 * Versions that wait until people have been told as promised. Start reading at {@link io.candor.ejb.notice.hold.NoticeHolding}.
 */
package io.candor.ejb.notice.hold;
