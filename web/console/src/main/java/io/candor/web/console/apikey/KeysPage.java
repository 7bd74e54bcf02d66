package io.candor.web.console.apikey;

import io.candor.ejb.apikey.ApiKeyQueries;
import io.candor.ejb.apikey.ApiKeyQueries.KeyRow;
import io.candor.web.console.shared.ConsolePlace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All API keys. */
@Named("apiKeysPage")
@RequestScoped
public class KeysPage {

    private final ApiKeyQueries queries;
    private final ConsolePlace place;
    private List<KeyRow> keys = List.of();

    @Inject
    KeysPage(ApiKeyQueries queries, ConsolePlace place) {
        this.queries = queries;
        this.place = place;
    }

    /** For the container's proxy. */
    protected KeysPage() {
        this(null, null);
    }

    @PostConstruct
    void load() {
        keys = queries.list();
    }

    /** The keys, the latest first. */
    public List<KeyRow> getKeys() {
        return keys;
    }

    /** The page of a key. */
    public String href(KeyRow key) {
        return place.link("/api-keys/" + key.id());
    }
}
