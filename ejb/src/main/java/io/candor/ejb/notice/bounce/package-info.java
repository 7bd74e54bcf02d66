/**
 * Mail that comes back. Each notice to somebody leaves with an envelope address of its own ({@link
 * io.candor.ejb.notice.bounce.ReturnPath}); what returns to it lies in the operator's mailbox, is read by a task ({@link
 * io.candor.ejb.notice.bounce.BounceTask}), understood ({@link io.candor.ejb.notice.bounce.BounceParsing}), believed only with the
 * signature that we gave it, and noted ({@link io.candor.ejb.notice.bounce.BounceFiling}).
 */
package io.candor.ejb.notice.bounce;
