/**
 * Change notices: what a policy version in force promises about the announcement of the next one, and what follows for the dates.
 * {@link io.candor.persistence.notice.NoticeDuties} reads the promises, {@link io.candor.persistence.notice.NoticeCalendar} judges the
 * order of versions by them; both are plain values. Knows promises, nothing of pages or mail.
 */
package io.candor.persistence.notice;
