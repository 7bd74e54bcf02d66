package io.candor.web.console.apikey;

import io.candor.ejb.apikey.ApiKeyIssuing;
import io.candor.ejb.apikey.ApiKeyQueries;
import io.candor.ejb.apikey.ApiKeyQueries.KeyRow;
import io.candor.ejb.apikey.ApiKeyQueries.State;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** One API key, which can be revoked here. */
@Named("apiKeyPage")
@RequestScoped
public class KeyPage {

    private final ApiKeyQueries queries;
    private final ApiKeyIssuing issuing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private KeyRow key;
    private boolean understood;

    @Inject
    KeyPage(ApiKeyQueries queries, ApiKeyIssuing issuing, ConsolePlace place, Forms forms, Messages messages) {
        this.queries = queries;
        this.issuing = issuing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected KeyPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        key = queries.get(place.id());
    }

    /** The key. */
    public KeyRow getKey() {
        return key;
    }

    /** Whether the caller may revoke it. */
    public boolean isRevocable() {
        return key.state() == State.ACTIVE && place.isOpen("new-api-key");
    }

    /** Whether the caller says to know that revoking cannot be undone. */
    public boolean isUnderstood() {
        return understood;
    }

    /** Whether the caller says to know that revoking cannot be undone. */
    public void setUnderstood(boolean understood) {
        this.understood = understood;
    }

    /** Revokes it. */
    public void revoke() {
        if (!understood) {
            forms.refuse("revokeForm:understood", messages.get("apikey.key.not-understood"));
            return;
        }
        forms.submit("revokeForm", Map.of(), () -> {
            issuing.revoke(place.id());
            forms.goOn(place.link("/api-keys"), messages.with("apikey.key.revoked", key.name()));
        });
    }
}
