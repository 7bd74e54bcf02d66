package io.candor.web.console.promise;

import io.candor.ejb.promise.PromiseDeskQueries;
import io.candor.ejb.promise.PromiseDeskQueries.Standing;
import io.candor.ejb.promise.PromiseDeskQueries.StandingRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodayItem.Urgency;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Promises for which nobody vouches any more, or soon will not. */
@RequestScoped
public class PromiseToday implements TodaySource {

    private final PromiseDeskQueries promises;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;

    @Inject
    PromiseToday(PromiseDeskQueries promises, ConsolePlace place, Messages messages, Moments moments) {
        this.promises = promises;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected PromiseToday() {
        this(null, null, null, null);
    }

    @Override
    public List<TodayItem> items() {
        if (!place.isOpen("attestation")) {
            return List.of();
        }
        var items = new ArrayList<TodayItem>();
        List<StandingRow> rows = promises.standings();
        for (StandingRow row : rows) {
            if (row.standing() == Standing.EXPIRED) {
                items.add(item(Urgency.OVERDUE, "promise.today.expired", row));
            } else if (row.standing() == Standing.ENDING) {
                items.add(item(Urgency.SOON, "promise.today.ending", row));
            }
        }
        long open = rows.stream().filter(row -> row.standing() == Standing.OPEN).count();
        if (open > 0) {
            items.add(
                    new TodayItem(Urgency.WAITING, messages.with("promise.today.open", open), place.link("/promises")));
        }
        return items;
    }

    private TodayItem item(Urgency urgency, String key, StandingRow row) {
        String day = moments.date(row.word().orElseThrow().expiresOn());
        return new TodayItem(
                urgency,
                messages.with(key, row.entry().line().code(), day),
                place.link("/promises/" + row.entry().id()));
    }
}
