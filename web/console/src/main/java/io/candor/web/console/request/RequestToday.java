package io.candor.web.console.request;

import io.candor.ejb.request.handling.RequestQueueQueries;
import io.candor.ejb.request.handling.RequestQueueQueries.Part;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.TodayItem;
import io.candor.web.console.shared.TodayItem.Urgency;
import io.candor.web.console.shared.TodaySource;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Requests that are overdue, due soon, or wait for a second person. */
@RequestScoped
public class RequestToday implements TodaySource {

    private final RequestQueueQueries queue;
    private final ConsolePlace place;
    private final Messages messages;

    @Inject
    RequestToday(RequestQueueQueries queue, ConsolePlace place, Messages messages) {
        this.queue = queue;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected RequestToday() {
        this(null, null, null);
    }

    @Override
    public List<TodayItem> items() {
        if (!place.isOpen("request-clock")) {
            return List.of();
        }
        var items = new ArrayList<TodayItem>();
        add(items, Part.OVERDUE, Urgency.OVERDUE);
        add(items, Part.SOON, Urgency.SOON);
        if (place.isOpen("request-decision")) {
            add(items, Part.PROPOSED, Urgency.WAITING);
        }
        return items;
    }

    private void add(List<TodayItem> items, Part part, Urgency urgency) {
        int count = queue.count(part);
        if (count > 0) {
            String text = messages.with("request.today." + part, count);
            items.add(new TodayItem(urgency, text, place.link("/requests?part=" + part)));
        }
    }
}
