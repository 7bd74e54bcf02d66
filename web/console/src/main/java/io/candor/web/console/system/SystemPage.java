package io.candor.web.console.system;

import io.candor.ejb.request.system.DataSystemEditing;
import io.candor.ejb.request.system.DataSystemEditing.Described;
import io.candor.ejb.request.system.DataSystemQueries;
import io.candor.ejb.request.system.DataSystemQueries.SystemRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/**
 * One system, or a new one: what it holds, and whether it is asked by messages. A secret comes back on this page and without a redirect, since it
 * is nowhere to be read again.
 */
@Named
@RequestScoped
public class SystemPage {

    private static final Map<String, String> FIELDS = Map.of(
            "error.request-system-name", "name",
            "error.request-system-taken", "name",
            "error.request-system-holds", "holds");
    private static final Map<String, String> ADDRESS = Map.of("error.webhook-url", "url");

    private final DataSystemQueries queries;
    private final DataSystemEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private SystemRow system;
    private String name;
    private String holds;
    private boolean anonymising;
    private String url;
    private String secret;

    @Inject
    SystemPage(
            DataSystemQueries queries, DataSystemEditing editing, ConsolePlace place, Forms forms, Messages messages) {
        this.queries = queries;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected SystemPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!isFresh()) {
            system = queries.get(place.id());
            name = system.name();
            holds = system.holds();
            anonymising = system.anonymising();
            url = system.url();
        }
    }

    /** Whether it is a new one. */
    public boolean isFresh() {
        return place.route().name().equals("new-system");
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("new-system");
    }

    /** The system; null for a new one. */
    public SystemRow getSystem() {
        return system;
    }

    /** What was answered to the test message, in words; empty if none was sent. */
    public String getTrial() {
        if (system.triedAt() == null) {
            return "";
        }
        Integer status = system.triedStatus();
        return status == null ? messages.get("system.page.silent") : messages.with("system.page.answered", status);
    }

    /** What members call it. */
    public String getName() {
        return name;
    }

    /** What members call it. */
    public void setName(String name) {
        this.name = name;
    }

    /** What lies there. */
    public String getHolds() {
        return holds;
    }

    /** What lies there. */
    public void setHolds(String holds) {
        this.holds = holds;
    }

    /** Whether persons are made unrecognisable there. */
    public boolean isAnonymising() {
        return anonymising;
    }

    /** Whether persons are made unrecognisable there. */
    public void setAnonymising(boolean anonymising) {
        this.anonymising = anonymising;
    }

    /** Where its messages go. */
    public String getUrl() {
        return url;
    }

    /** Where its messages go. */
    public void setUrl(String url) {
        this.url = url;
    }

    /** A new secret, once; null otherwise. */
    public String getSecret() {
        return secret;
    }

    /** Keeps what is said about it. */
    public void save() {
        forms.submit("systemForm", FIELDS, () -> {
            var described = new Described(name, holds, anonymising);
            UUID id = isFresh() ? editing.add(described) : place.id();
            if (!isFresh()) {
                editing.describe(id, described);
            }
            forms.goOn(place.link("/requests/systems/" + id), messages.with("system.page.saved", name));
        });
    }

    /** Asks it by messages from now on. */
    public void connect() {
        forms.submit("addressForm", ADDRESS, () -> shown(editing.connect(place.id(), url)));
    }

    /** Gives it another secret. */
    public void renew() {
        forms.submit("toolsForm", Map.of(), () -> shown(editing.renewSecret(place.id())));
    }

    /** Sends it a message that asks for nothing. */
    public void tryOut() {
        tool(() -> editing.tryOut(place.id()), "system.page.tested");
    }

    /** Asks it no more. */
    public void disconnect() {
        tool(() -> editing.disconnect(place.id()), "system.page.disconnected");
    }

    /** Takes it out. */
    public void remove() {
        forms.submit("removeForm", Map.of(), () -> {
            editing.remove(place.id());
            forms.goOn(place.link("/requests/systems"), messages.with("system.page.removed", system.name()));
        });
    }

    private void shown(String fresh) {
        secret = fresh;
        system = queries.get(place.id());
    }

    private void tool(Runnable command, String said) {
        forms.submit("toolsForm", Map.of(), () -> {
            command.run();
            forms.goOn(place.link("/requests/systems/" + place.id()), messages.get(said));
        });
    }
}
