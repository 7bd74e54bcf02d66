package io.candor.web.console.notice;

import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All notices. */
@Named("changeNoticesPage")
@RequestScoped
public class NoticesPage {

    private final NoticeDeskQueries queries;
    private final ConsolePlace place;
    private final Messages messages;
    private List<NoticeRow> notices = List.of();

    @Inject
    NoticesPage(NoticeDeskQueries queries, ConsolePlace place, Messages messages) {
        this.queries = queries;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected NoticesPage() {
        this(null, null, null);
    }

    @PostConstruct
    void load() {
        notices = queries.list();
    }

    /** The notices, the latest first. */
    public List<NoticeRow> getNotices() {
        return notices;
    }

    /** The page of a notice. */
    public String href(NoticeRow notice) {
        return place.link("/notices/" + notice.id());
    }

    /** What it is about. */
    public String about(NoticeRow notice) {
        return messages.with("notice.about." + notice.kind(), notice.number());
    }

    /** How many mails the server has taken. */
    public long sent(NoticeRow notice) {
        return notice.count(DeliveryState.SENT);
    }
}
