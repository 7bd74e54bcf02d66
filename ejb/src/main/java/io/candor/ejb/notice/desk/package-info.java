/** What members see and do about notices on their way. Start reading at {@link io.candor.ejb.notice.desk.NoticeDeskQueries}. */
package io.candor.ejb.notice.desk;
