package io.candor.web.console.notice;

import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries.Waiting;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodayItem.Urgency;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Versions that wait until the company's product has told people: mails go by themselves, this does not. */
@RequestScoped
public class NoticeToday implements TodaySource {

    private final NoticeDeskQueries queries;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;

    @Inject
    NoticeToday(NoticeDeskQueries queries, ConsolePlace place, Messages messages, Moments moments) {
        this.queries = queries;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected NoticeToday() {
        this(null, null, null, null);
    }

    @Override
    public List<TodayItem> items() {
        if (!place.isOpen("change-notices")) {
            return List.of();
        }
        return queries.waiting().stream()
                .filter(waiting -> waiting.channels().contains(Channel.PLATFORM))
                .map(this::item)
                .toList();
    }

    private TodayItem item(Waiting waiting) {
        String text = messages.with("notice.today.platform", waiting.number(), moments.text(waiting.since()));
        return new TodayItem(Urgency.SOON, text, place.link("/notices/" + waiting.notice()));
    }
}
