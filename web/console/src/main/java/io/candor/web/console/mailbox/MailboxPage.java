package io.candor.web.console.mailbox;

import io.candor.ejb.request.mailbox.MailboxEditing;
import io.candor.ejb.request.mailbox.MailboxQueries;
import io.candor.ejb.request.mailbox.MailboxQueries.MailboxRow;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Place;
import io.candor.persistence.request.mailbox.PrivacyMailbox.Protection;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The mailbox of which mails become requests: where it is, whether it can be read. Its password is never shown. */
@Named
@RequestScoped
public class MailboxPage {

    private static final String PATH = "/requests/mailbox";
    private static final int USUAL_PORT = 993;
    private static final Map<String, String> FIELDS = Map.of(
            "error.mailbox-host", "host",
            "error.mailbox-port", "port",
            "error.mailbox-password", "password");

    private final MailboxQueries queries;
    private final MailboxEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private MailboxRow mailbox;
    private String host;
    private Integer port = USUAL_PORT;
    private String protection = Protection.IMPLICIT.name();
    private String username;
    private String password;
    private String folder = "INBOX";

    @Inject
    MailboxPage(MailboxQueries queries, MailboxEditing editing, ConsolePlace place, Forms forms, Messages messages) {
        this.queries = queries;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected MailboxPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        mailbox = queries.mailbox().orElse(null);
        if (mailbox != null) {
            host = mailbox.place().host();
            port = mailbox.place().port();
            protection = mailbox.place().protection().name();
            username = mailbox.place().username();
            folder = mailbox.place().folder();
        }
    }

    /** The mailbox; null if there is none. */
    public MailboxRow getMailbox() {
        return mailbox;
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("request-decision");
    }

    /** What is the matter with it, in words; empty if nothing is. */
    public String getTrouble() {
        return mailbox.fault() == null ? "" : messages.of("mailbox.fault", mailbox.fault());
    }

    /** How the way there can be protected. */
    public List<SelectItem> getProtections() {
        return Stream.of(Protection.IMPLICIT, Protection.STARTTLS)
                .map(value -> new SelectItem(value.name(), messages.of("mailbox.protection", value)))
                .toList();
    }

    /** Name of the server. */
    public String getHost() {
        return host;
    }

    /** Name of the server. */
    public void setHost(String host) {
        this.host = host;
    }

    /** Its port. */
    public Integer getPort() {
        return port;
    }

    /** Its port. */
    public void setPort(Integer port) {
        this.port = port;
    }

    /** How the way there is protected. */
    public String getProtection() {
        return protection;
    }

    /** How the way there is protected. */
    public void setProtection(String protection) {
        this.protection = protection;
    }

    /** Of the account. */
    public String getUsername() {
        return username;
    }

    /** Of the account. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown. */
    public String getPassword() {
        return null;
    }

    /** Of the account; empty for the one that is kept. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** The folder that is read. */
    public String getFolder() {
        return folder;
    }

    /** The folder that is read. */
    public void setFolder(String folder) {
        this.folder = folder;
    }

    /** Reads it from now on. */
    public void save() {
        forms.submit("mailboxForm", FIELDS, () -> {
            editing.save(written(), password);
            forms.goOn(place.link(PATH), messages.get("mailbox.page.saved"));
        });
    }

    /** Reads it now. */
    public void lookAt() {
        forms.submit("lookForm", Map.of(), () -> {
            editing.lookAt();
            forms.goOn(place.link(PATH), messages.get("mailbox.page.looked"));
        });
    }

    /** Reads it no more. */
    public void remove() {
        forms.submit("removeForm", Map.of(), () -> {
            editing.remove();
            forms.goOn(place.link(PATH), messages.get("mailbox.page.removed"));
        });
    }

    private Place written() {
        return new Place(
                Objects.toString(host, "").strip().toLowerCase(Locale.ROOT),
                port == null ? 0 : port,
                Protection.valueOf(protection),
                Objects.toString(username, "").strip(),
                Objects.toString(folder, "").strip());
    }
}
