/** The console's pages about notices on their way. Start reading at {@link io.candor.web.console.notice.NoticePage}. */
package io.candor.web.console.notice;
