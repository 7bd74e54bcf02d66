package io.candor.web.console.settings;

import io.candor.ejb.tenant.sender.SenderEditing;
import io.candor.ejb.tenant.sender.SenderQueries;
import io.candor.ejb.tenant.sender.SenderQueries.SenderRow;
import io.candor.ejb.tenant.sender.SenderRecords.Wanted;
import io.candor.persistence.tenant.domain.HostName;
import io.candor.persistence.tenant.sender.MailSender.State;
import io.candor.persistence.tenant.sender.SenderChoice;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** From whom notices come: an address under the tenant's own domain, which its DNS has to confirm. */
@Named
@RequestScoped
public class SenderPage {

    private static final String PATH = "/settings/sender";
    private static final String FORM = "senderForm";
    private static final Map<String, String> FIELDS = Map.of(
            "error.host-form", "domain",
            "error.host-not-public", "domain",
            "error.host-mixed", "domain",
            "error.host-platform", "domain",
            "error.sender-private", "domain",
            "error.sender-lookalike", "domain",
            "error.sender-taken", "domain",
            "error.sender-name", "name",
            "error.sender-local", "localPart",
            "error.sender-reply", "replyTo");

    private final SenderQueries queries;
    private final SenderEditing editing;
    private final ConsolePlace place;
    private final Forms forms;
    private final Messages messages;
    private SenderRow sender;
    private String name;
    private String localPart = "privacy";
    private String domain;
    private String replyTo;

    @Inject
    SenderPage(SenderQueries queries, SenderEditing editing, ConsolePlace place, Forms forms, Messages messages) {
        this.queries = queries;
        this.editing = editing;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected SenderPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        sender = queries.sender().orElse(null);
        if (sender != null) {
            name = sender.choice().name();
            localPart = sender.choice().localPart();
            domain = sender.choice().domain().shown();
            replyTo = sender.choice().replyTo();
        }
    }

    /** The sender; null if none was chosen. */
    public SenderRow getSender() {
        return sender;
    }

    /** Records that its domain needs. */
    public List<Wanted> getRecords() {
        return sender == null ? List.of() : sender.records();
    }

    /** From whom notices come now, in a sentence. */
    public String getNow() {
        return sender != null && sender.inUse()
                ? messages.with("settings.sender.own", sender.address())
                : messages.with("settings.sender.usual", queries.usual());
    }

    /** Whether the caller may change it. */
    public boolean isEditable() {
        return place.isOpen("brand-check");
    }

    /** Whether another key can be asked for. */
    public boolean isRenewable() {
        return isEditable() && !sender.renewing();
    }

    /** Whether a record was there, as a word. */
    public String found(Wanted wanted) {
        return messages.get(wanted.found() ? "settings.sender.found" : "settings.sender.awaited");
    }

    /** The name beside the address. */
    public String getName() {
        return name;
    }

    /** The name beside the address. */
    public void setName(String name) {
        this.name = name;
    }

    /** In front of the at sign. */
    public String getLocalPart() {
        return localPart;
    }

    /** In front of the at sign. */
    public void setLocalPart(String localPart) {
        this.localPart = localPart;
    }

    /** Behind the at sign. */
    public String getDomain() {
        return domain;
    }

    /** Behind the at sign. */
    public void setDomain(String domain) {
        this.domain = domain;
    }

    /** Where answers go. */
    public String getReplyTo() {
        return replyTo;
    }

    /** Where answers go. */
    public void setReplyTo(String replyTo) {
        this.replyTo = replyTo;
    }

    /** Chooses what is typed. */
    public void save() {
        forms.submit(FORM, FIELDS, () -> {
            editing.save(new SenderChoice(name, localPart, HostName.parse(domain), replyTo));
            goOn("settings.sender.saved");
        });
    }

    /** Looks for the records. */
    public void check() {
        forms.submit("recordsForm", Map.of(), () -> {
            State state = editing.check();
            boolean used = queries.sender().map(SenderRow::inUse).orElse(false);
            goOn(used || state != State.VERIFIED ? "settings.sender-said." + state : "settings.sender-said.MISSING");
        });
    }

    /** Asks for another key. */
    public void renew() {
        forms.submit("renewForm", Map.of(), () -> {
            editing.renew();
            goOn("settings.sender.renewing");
        });
    }

    /** Takes the sender out. */
    public void remove() {
        forms.submit("removeForm", Map.of(), () -> {
            editing.remove();
            goOn("settings.sender.removed");
        });
    }

    private void goOn(String said) {
        forms.goOn(place.link(PATH), messages.get(said));
    }
}
