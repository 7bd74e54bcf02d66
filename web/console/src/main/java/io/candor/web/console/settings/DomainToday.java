package io.candor.web.console.settings;

import io.candor.ejb.tenant.domain.DomainQueries;
import io.candor.ejb.tenant.domain.DomainQueries.DomainRow;
import io.candor.persistence.tenant.domain.DomainClaim.State;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Moments;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodayItem.Urgency;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Host names whose record in the DNS is gone, so that they are about to be lost. */
@RequestScoped
public class DomainToday implements TodaySource {

    private final DomainQueries queries;
    private final ConsolePlace place;
    private final Messages messages;
    private final Moments moments;

    @Inject
    DomainToday(DomainQueries queries, ConsolePlace place, Messages messages, Moments moments) {
        this.queries = queries;
        this.place = place;
        this.messages = messages;
        this.moments = moments;
    }

    /** For the container's proxy. */
    protected DomainToday() {
        this(null, null, null, null);
    }

    @Override
    public List<TodayItem> items() {
        if (!place.isOpen("brand-check")) {
            return List.of();
        }
        return queries.domains().stream()
                .filter(row -> row.missingSince() != null || row.state() == State.LOST)
                .map(this::item)
                .toList();
    }

    private TodayItem item(DomainRow row) {
        String text = row.state() == State.LOST
                ? messages.with("settings.domains.today-lost", row.shown())
                : messages.with("settings.domains.today", row.shown(), moments.date(row.lostAt()));
        return new TodayItem(Urgency.SOON, text, place.link("/settings/domains"));
    }
}
