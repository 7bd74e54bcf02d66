package io.candor.persistence.notice;

import io.candor.persistence.notice.NoticeDuties.Promised;
import io.candor.persistence.shared.RefusedException;

/** The outgoing version promises a notice that highlights what changes significantly, and there is no significant change to highlight. */
public class ChangesNotHighlightedException extends RefusedException {

    /**
     * @param promised the promise that demands it
     */
    public ChangesNotHighlightedException(Promised promised) {
        super(Fault.STATE, "error.notice-without-changes", promised.code(), promised.sentence());
    }
}
