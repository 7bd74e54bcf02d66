package io.candor.web.console.webhook;

import io.candor.persistence.webhook.WebhookEvent;
import io.candor.web.shared.text.Messages;
import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Events to choose from, and chosen ones. */
final class EventChoice {

    private EventChoice() {}

    /** What an endpoint can be told of. */
    static List<SelectItem> options(Messages messages) {
        return Arrays.stream(WebhookEvent.values())
                .filter(event -> event != WebhookEvent.WEBHOOK_TEST)
                .map(event ->
                        new SelectItem(event.name(), messages.of("webhook.event", event) + " (" + event.code() + ")"))
                .toList();
    }

    /** What is chosen. */
    static Set<WebhookEvent> of(List<String> names) {
        return names.stream().map(WebhookEvent::valueOf).collect(Collectors.toSet());
    }
}
