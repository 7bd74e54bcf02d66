package io.candor.web.console.webhook;

import io.candor.ejb.webhook.WebhookEditing;
import io.candor.ejb.webhook.WebhookQueries;
import io.candor.ejb.webhook.WebhookQueries.DeliveryRow;
import io.candor.ejb.webhook.WebhookQueries.EndpointRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** One webhook: what it is told of, its secret, and the messages sent to it. */
@Named
@RequestScoped
public class WebhookPage {

    private static final int SHOWN = 50;
    private static final Map<String, String> FIELDS = Map.of("error.webhook-events", "events");

    private final WebhookQueries queries;
    private final WebhookEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private EndpointRow endpoint;
    private List<String> events = List.of();
    private String secret;

    @Inject
    WebhookPage(WebhookQueries queries, WebhookEditing editing, ConsolePlace place, Forms forms, Messages messages) {
        this.queries = queries;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected WebhookPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        endpoint = queries.get(place.id());
        events = endpoint.events().stream().map(Enum::name).toList();
    }

    /** The endpoint. */
    public EndpointRow getEndpoint() {
        return endpoint;
    }

    /** The latest messages, the last first. */
    public List<DeliveryRow> getDeliveries() {
        return queries.deliveries(endpoint.id(), SHOWN);
    }

    /** The page of a message. */
    public String href(DeliveryRow delivery) {
        return place.link("/webhooks/messages/" + delivery.id());
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("new-webhook");
    }

    /** What it is told of. */
    public List<String> getEvents() {
        return List.copyOf(events);
    }

    /** What it is told of. */
    public void setEvents(List<String> events) {
        this.events = events == null ? List.of() : List.copyOf(events);
    }

    /** What it can be told of. */
    public List<SelectItem> getOptions() {
        return EventChoice.options(messages);
    }

    /** A new secret, once; null otherwise. */
    public String getSecret() {
        return secret;
    }

    /** Saves what it is told of. */
    public void save() {
        forms.submit("eventsForm", FIELDS, () -> {
            editing.listenTo(place.id(), EventChoice.of(events));
            goOn("webhook.page.saved");
        });
    }

    /** Gives it another secret. */
    public void renew() {
        forms.submit("toolsForm", Map.of(), () -> {
            secret = editing.renewSecret(place.id());
            endpoint = queries.get(place.id());
        });
    }

    /** Sends it a message that tells of nothing. */
    public void test() {
        forms.submit("toolsForm", Map.of(), () -> {
            editing.test(place.id());
            goOn("webhook.page.tested");
        });
    }

    /** Tells it again. */
    public void open() {
        forms.submit("toolsForm", Map.of(), () -> {
            editing.open(place.id());
            goOn("webhook.page.opened");
        });
    }

    /** Takes it out. */
    public void remove() {
        forms.submit("toolsForm", Map.of(), () -> {
            editing.remove(place.id());
            forms.goOn(place.link("/webhooks"), messages.with("webhook.page.removed", endpoint.url()));
        });
    }

    private void goOn(String said) {
        forms.goOn(place.link("/webhooks/" + place.id()), messages.get(said));
    }
}
