/**
 * Change notices: the guard that keeps the promises about them when versions are published or withdrawn, and what the public pages say
 * about who is told, by what and when. Start reading at {@link io.candor.ejb.notice.NoticeGuard}.
 */
package io.candor.ejb.notice;
