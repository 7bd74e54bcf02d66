package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentNoticeQueries;
import io.candor.ejb.consent.ConsentNoticeQueries.NoticeRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of the consent notice, with what each of them has changed. */
@Named
@RequestScoped
public class NoticesPage {

    /** What older versions have changed is on their own pages. */
    private static final int MOST_COMPARED = 25;

    private final ConsentNoticeQueries notices;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;
    private List<Row> rows = List.of();
    private int askingSince;

    @Inject
    NoticesPage(ConsentNoticeQueries notices, ConsolePlace place, Messages messages, Moments moments) {
        this.notices = notices;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected NoticesPage() {
        this(null, null, null, null);
    }

    /**
     * A version.
     *
     * @param askingAgain whether it asks people again who have chosen before
     * @param changes what distinguishes it from the version before, in sentences
     */
    public record Row(int number, Instant createdAt, boolean askingAgain, String href, List<String> changes) {}

    @PostConstruct
    void load() {
        List<NoticeRow> all = notices.history();
        askingSince = notices.askingSince();
        var shown = new ArrayList<Row>();
        for (int i = 0; i < all.size(); i++) {
            NoticeRow notice = all.get(i);
            Optional<NoticeRow> before =
                    i + 1 < all.size() && i < MOST_COMPARED ? Optional.of(all.get(i + 1)) : Optional.empty();
            shown.add(new Row(
                    notice.number(),
                    notice.createdAt(),
                    notice.askingAgain(),
                    place.link("/consents/notices/" + notice.number()),
                    before.map(older -> changes(older, notice)).orElse(List.of())));
        }
        rows = List.copyOf(shown);
    }

    /** The versions, the latest first. */
    public List<Row> getRows() {
        return rows;
    }

    /** Number of the oldest version under which a choice still holds. */
    public int getAskingSince() {
        return askingSince;
    }

    private List<String> changes(NoticeRow before, NoticeRow after) {
        String language = moments.languages().get(0);
        if (!before.hashes().containsKey(language) || !after.hashes().containsKey(language)) {
            return List.of();
        }
        return new NoticeChanges(messages.wording())
                .between(
                        notices.text(before.number(), language).content(),
                        notices.text(after.number(), language).content());
    }
}
