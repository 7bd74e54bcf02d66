package io.candor.web.console.webhook;

import io.candor.ejb.webhook.WebhookQueries;
import io.candor.ejb.webhook.WebhookQueries.EndpointRow;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All webhooks. */
@Named
@RequestScoped
public class WebhooksPage {

    private final WebhookQueries queries;
    private final ConsolePlace place;
    private List<EndpointRow> endpoints = List.of();

    @Inject
    WebhooksPage(WebhookQueries queries, ConsolePlace place) {
        this.queries = queries;
        this.place = place;
    }

    /** For the container's proxy. */
    protected WebhooksPage() {
        this(null, null);
    }

    @PostConstruct
    void load() {
        endpoints = queries.list();
    }

    /** The endpoints. */
    public List<EndpointRow> getEndpoints() {
        return endpoints;
    }

    /** The page of an endpoint. */
    public String href(EndpointRow endpoint) {
        return place.link("/webhooks/" + endpoint.id());
    }
}
