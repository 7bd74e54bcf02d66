package io.candor.web.console.webhook;

import io.candor.ejb.webhook.WebhookEditing;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Adds a webhook. What comes back is this page with the secret on it, and no redirect: the secret is nowhere to be read again. */
@Named
@RequestScoped
public class NewWebhookPage {

    private static final Map<String, String> FIELDS =
            Map.of("error.webhook-url", "url", "error.webhook-events", "events");

    private final WebhookEditing editing;
    private final Forms forms;
    private final Messages messages;
    private String url;
    private List<String> events = List.of();
    private WebhookEditing.Added added;

    @Inject
    NewWebhookPage(WebhookEditing editing, Forms forms, Messages messages) {
        this.editing = editing;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected NewWebhookPage() {
        this(null, null, null);
    }

    /** Where messages go. */
    public String getUrl() {
        return url;
    }

    /** Where messages go. */
    public void setUrl(String url) {
        this.url = url;
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

    /** The endpoint and its secret, once; null before it has been added. */
    public WebhookEditing.Added getAdded() {
        return added;
    }

    /** Adds it. */
    public void add() {
        forms.submit("webhookForm", FIELDS, () -> added = editing.add(url, EventChoice.of(events)));
    }
}
