package io.candor.web.console.webhook;

import io.candor.ejb.webhook.WebhookEditing;
import io.candor.ejb.webhook.WebhookQueries;
import io.candor.ejb.webhook.WebhookQueries.DeliveryRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** One message: what it says, what was answered, and once more. */
@Named("webhookDeliveryPage")
@RequestScoped
public class DeliveryPage {

    private final WebhookQueries queries;
    private final WebhookEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private DeliveryRow delivery;

    @Inject
    DeliveryPage(WebhookQueries queries, WebhookEditing editing, ConsolePlace place, Forms forms, Messages messages) {
        this.queries = queries;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected DeliveryPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        delivery = queries.delivery(place.id());
    }

    /** The message. */
    public DeliveryRow getDelivery() {
        return delivery;
    }

    /** Whether the caller may send it once more. */
    public boolean isReplayable() {
        return place.isOpen("new-webhook");
    }

    /** Sends it once more. */
    public void replay() {
        forms.submit("replayForm", Map.of(), () -> {
            editing.replay(place.id());
            forms.goOn(place.link("/webhooks/" + delivery.endpointId()), messages.get("webhook.delivery.replayed"));
        });
    }
}
