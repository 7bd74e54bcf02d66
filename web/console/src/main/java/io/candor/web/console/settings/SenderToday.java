package io.candor.web.console.settings;

import io.candor.ejb.tenant.sender.SenderQueries;
import io.candor.ejb.tenant.sender.SenderQueries.SenderRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodayItem.Urgency;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** A sender whose key is gone from the DNS, so that notices come from the platform's. */
@RequestScoped
public class SenderToday implements TodaySource {

    private final SenderQueries queries;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;

    @Inject
    SenderToday(SenderQueries queries, ConsolePlace place, Messages messages, Moments moments) {
        this.queries = queries;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected SenderToday() {
        this(null, null, null, null);
    }

    @Override
    public List<TodayItem> items() {
        if (!place.isOpen("brand-check")) {
            return List.of();
        }
        return queries.sender().filter(row -> row.missingSince() != null).map(this::item).stream()
                .toList();
    }

    private TodayItem item(SenderRow row) {
        String text = messages.with("settings.sender.today", row.address(), moments.date(row.lostAt()));
        return new TodayItem(Urgency.SOON, text, place.link("/settings/sender"));
    }
}
