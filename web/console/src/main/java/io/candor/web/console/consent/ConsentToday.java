package io.candor.web.console.consent;

import io.candor.ejb.consent.ConsentSettingsQueries;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodayItem.Urgency;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Registered websites on which the banner has not been seen, or not for a while. */
@RequestScoped
public class ConsentToday implements TodaySource {

    private static final Duration LONG = Duration.ofDays(14);

    private final ConsentSettingsQueries settings;
    private final ConsolePlace place;
    private final Messages messages;
    private final ApplicationClock clock;

    @Inject
    ConsentToday(ConsentSettingsQueries settings, ConsolePlace place, Messages messages, ApplicationClock clock) {
        this.settings = settings;
        this.place = place;
        this.messages = messages;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ConsentToday() {
        this(null, null, null, null);
    }

    @Override
    public List<TodayItem> items() {
        if (!place.isOpen("entry")) {
            return List.of();
        }
        Instant lately = clock.instant().minus(LONG);
        return settings.origins().stream()
                .filter(row -> row.lastLoadedAt() == null || row.lastLoadedAt().isBefore(lately))
                .map(row -> new TodayItem(
                        row.lastLoadedAt() == null ? Urgency.WAITING : Urgency.SOON,
                        messages.with(
                                row.lastLoadedAt() == null ? "consent.today.never" : "consent.today.gone",
                                row.origin()),
                        place.link("/consents/websites")))
                .toList();
    }
}
