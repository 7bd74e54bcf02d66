package io.candor.web.console.tenant;

import io.candor.ejb.notice.desk.NoticeDeskQueries;
import io.candor.ejb.notice.desk.NoticeDeskQueries.NoticeRow;
import io.candor.persistence.notice.delivery.DeliveryState;
import io.candor.web.console.shared.Charts;
import io.candor.web.console.shared.Charts.Series;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** How the latest notice about a change is getting on. */
@Named
@RequestScoped
public class NoticeOverview {

    private final NoticeDeskQueries queries;
    private final ConsolePlace place;
    private final Messages messages;
    private NoticeRow latest;

    @Inject
    NoticeOverview(NoticeDeskQueries queries, ConsolePlace place, Messages messages) {
        this.queries = queries;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected NoticeOverview() {
        this(null, null, null);
    }

    /** How many mails stand so. */
    public record Count(String state, long many) {}

    @PostConstruct
    void load() {
        if (isOpen()) {
            latest = queries.latest().orElse(null);
        }
    }

    /** Whether the reader may see notices. */
    public boolean isOpen() {
        return place.isOpen("change-notices");
    }

    /** Whether there is one. */
    public boolean isAny() {
        return latest != null;
    }

    /** Whether it goes to anybody. */
    public boolean isMailed() {
        return latest != null && latest.recipients() > 0;
    }

    /** It. */
    public NoticeRow getLatest() {
        return latest;
    }

    /** What it is about. */
    public String getAbout() {
        return messages.with("notice.about." + latest.kind(), latest.number());
    }

    /** Its page. */
    public String getHref() {
        return place.link("/notices/" + latest.id());
    }

    /** Its mails by state; states without any are left out. */
    public List<Count> getCounts() {
        return Stream.of(DeliveryState.values())
                .filter(state -> latest.count(state) > 0)
                .map(state -> new Count(messages.of("notice.delivery", state), latest.count(state)))
                .toList();
    }

    /** Chart of them. */
    public String getChart() {
        return Charts.counts(
                getCounts().stream().map(Count::state).toList(),
                new Series(
                        messages.get("console.overview.mails"),
                        "given",
                        getCounts().stream().map(Count::many).toList()));
    }
}
