package io.candor.ejb.consent;

import io.candor.ejb.consent.ConsentNoticeQueries.NoticeRow;
import io.candor.ejb.shared.PublicContentChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What follows from every change of what a banner shows: perhaps a new notice, and in any case new public pages. In the same transaction. */
@Dependent
public class ConsentPublishing {

    private final ConsentNoticing noticing;
    private final ConsentNoticeQueries notices;
    private final Event<PublicContentChanged> changed;
    private final Event<ConsentNoticeRenewed> renewed;

    @Inject
    ConsentPublishing(
            ConsentNoticing noticing,
            ConsentNoticeQueries notices,
            Event<PublicContentChanged> changed,
            Event<ConsentNoticeRenewed> renewed) {
        this.noticing = noticing;
        this.notices = notices;
        this.changed = changed;
        this.renewed = renewed;
    }

    /**
     * What a change of the inventory or the wording has led to.
     *
     * @param number of the consent notice that is shown from now on
     * @param isNew whether the change has made it
     * @param askingAgain whether it asks people again who have chosen before
     */
    public record NoticeRenewal(int number, boolean isNew, boolean askingAgain) {}

    /** Publishes what has been changed in this transaction. */
    public NoticeRenewal publish() {
        int before = notices.latest().map(NoticeRow::number).orElse(0);
        int after = noticing.renew();
        changed.fire(new PublicContentChanged());
        boolean isNew = after > before;
        boolean askingAgain = isNew && notices.askingSince() == after;
        if (isNew) {
            renewed.fire(new ConsentNoticeRenewed(after, askingAgain));
        }
        return new NoticeRenewal(after, isNew, askingAgain);
    }
}
